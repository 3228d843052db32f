import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { StateConflict, refuse, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { requireOwnSide } from '../../project/deferral/decide/applicant.js';
import { requireShown } from '../../project/items/late-recording.js';
import { DeliverService } from '../commands.js';
import { countedIn, engagementFields, engagementOf, intermediaryDecision, projectOf } from '../decision.js';
import { ServiceDelivered } from '../events.js';
import { listingOn, type Intermediary } from '../state.js';
import { ENGAGERS } from '../vocabulary.js';

/** The owner's time to evaluate runs from the day the delivery is on record: a day in the past would shorten it. */
export const deliverService = intermediaryDecision(DeliverService, {
  title: { zh: '交付中介成果', en: 'Deliver a service' },
  roles: ['INTERMEDIARY', ...ENGAGERS],
  rule: 'R-38',
  reads: (state, command) => projectOf(state, command),
  decide(intermediary, command, facts) {
    const engagement = engagementOf(intermediary, command.engagementId);
    const { engagedOn, agreedOn, projectId } = engagement.engaged;
    requireParty(projectId, facts);
    if (engagement.delivered) {
      const { deliveredOn } = engagement.delivered;
      throw new StateConflict({ zh: `已于${deliveredOn}交付`, en: `It was delivered on ${deliveredOn}` });
    }
    requireNotEngagedWhileListed(intermediary, engagedOn, projectId, facts);
    requireNotBefore(facts, engagedOn, { zh: '委托', en: 'the engagement' });
    const { lateRecorded } = requireShown(agreedOn, command, 'R-38', facts, ['delivery-note']);
    const { businessDate: deliveredOn, calendar, policy, recordedOn } = facts;
    const daysLate = deliveredOn <= agreedOn ? 0 : Math.max(1, calendar.count(agreedOn, deliveredOn));
    const { score, instantWithinDays } = policy.intermediaries;
    return [
      ServiceDelivered.of(
        present({
          ...engagementFields(engagement),
          resultDoc: command.resultDoc,
          deliveredOn,
          daysLate,
          late: daysLate > score.lateAfterDays,
          period: countedIn(intermediary, facts),
          evaluateBy: calendar.add(recordedOn, instantWithinDays).date,
          lateRecorded,
        }),
      ),
    ];
  },
});

/** The intermediary itself, under its own credit code, or the side that engaged it. @throws Refusal by R-38, NotOwnProject. */
function requireParty(projectId: string, facts: Facts): void {
  const { roles, uscc = 'none' } = facts.actor;
  if (roles.includes('INTERMEDIARY')) {
    refuseIf(uscc !== facts.targetId, 'R-38', { uscc: facts.targetId, actorUscc: uscc });
  } else requireOwnSide(facts.of('project', projectId), facts);
}

/** a project that became a major one after the contract takes nothing from a contract it would have been refused. */
function requireNotEngagedWhileListed(
  intermediary: Intermediary,
  engagedOn: BusinessDate,
  projectId: string,
  facts: Facts,
): void {
  const listing = listingOn(intermediary, engagedOn);
  if (!listing || facts.channel === 'IMPORT' || !facts.of('project', projectId).filing.designated) return;
  const { ground, listedOn, until } = listing;
  refuse('R-41', { engagedOn, ground, listedOn, until });
}
