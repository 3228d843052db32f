import { daysLate } from '../../kernel/days-late.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { refuse, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { requireOwnSide } from '../../project/deferral/decide/applicant.js';
import { requireShown } from '../../project/items/late-recording.js';
import { listingThatBars } from '../barred.js';
import { DeliverService } from '../commands.js';
import { countedIn, engagementFields, engagementOf, intermediaryDecision, projectOf } from '../decision.js';
import { ServiceDelivered } from '../events.js';
import type { Engagement, Intermediary } from '../state.js';
import { ENGAGERS } from '../vocabulary.js';
import { requireStanding } from './end-engagement.js';

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
    requireStanding(engagement);
    requireNotBarred(intermediary, engagement, facts);
    requireNotBefore(facts, engagedOn, { zh: '委托', en: 'the engagement' });
    const { lateRecorded } = requireShown(agreedOn, command, 'R-38', facts, ['delivery-note']);
    const { businessDate: deliveredOn, calendar, policy, recordedOn } = facts;
    const late = daysLate(agreedOn, deliveredOn, facts);
    const { score, instantWithinDays } = policy.intermediaries;
    return [
      ServiceDelivered.of(
        present({
          ...engagementFields(engagement),
          resultDoc: command.resultDoc,
          deliveredOn,
          daysLate: late,
          late: late > score.lateAfterDays,
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

/** a project takes nothing from a contract that it would have been refused as the major one it is. */
function requireNotBarred(intermediary: Intermediary, engagement: Engagement, facts: Facts): void {
  if (facts.channel === 'IMPORT') return;
  const { engagedOn, projectId } = engagement.engaged;
  const listing = listingThatBars(intermediary, engagement, facts.of('project', projectId));
  if (!listing) return;
  const { ground, listedOn, until } = listing;
  refuse('R-41', { engagedOn, ground, listedOn, until });
}
