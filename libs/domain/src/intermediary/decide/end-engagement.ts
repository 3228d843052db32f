import { references } from '../../kernel/other-streams.js';
import { StateConflict, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { requireOwnSide } from '../../project/deferral/decide/applicant.js';
import { listingThatBars } from '../barred.js';
import { EndBarredEngagements, EndEngagement } from '../commands.js';
import { engagementFields, engagementOf, intermediaryDecision, projectOf } from '../decision.js';
import { EngagementEnded } from '../events.js';
import type { Engagement, Intermediary } from '../state.js';
import { ENGAGERS } from '../vocabulary.js';

/**
 * an engagement that the blacklist bars from a major project does not go on standing. The side that engaged the
 * intermediary may end any other as well; the services office, which keeps the blacklist, none but that one.
 */
export const endEngagement = intermediaryDecision(EndEngagement, {
  title: { zh: '终止中介委托', en: 'End an engagement' },
  roles: [...ENGAGERS, 'GSO'],
  rule: 'R-41',
  reads: (state, command) => projectOf(state, command),
  decide(intermediary, { engagementId, reason }, facts) {
    const engagement = engagementOf(intermediary, engagementId);
    const { projectId, engagedOn } = engagement.engaged;
    const project = facts.of('project', projectId);
    const barred = listingThatBars(intermediary, engagement, project) !== undefined;
    const bySide = ENGAGERS.some((role) => facts.actor.roles.includes(role));
    if (bySide) requireOwnSide(project, facts);
    else refuseIf(!barred, 'R-41', { engagementId, barred });
    requireStanding(engagement);
    requireNotBefore(facts, engagedOn, { zh: '委托', en: 'the engagement' });
    const endedOn = facts.businessDate;
    return [EngagementEnded.of({ ...engagementFields(engagement), endedOn, reason, barred })];
  },
});

/**
 * R-41, given by the clock for whoever is on the blacklist: what the designation of a project would have been refused does not
 * go on standing, whether or not anybody ends it. Where there is nothing to end it does nothing, so it may run twice.
 */
export const endBarredEngagements = intermediaryDecision(EndBarredEngagements, {
  title: { zh: '终止黑名单机构的委托', en: 'End barred engagements' },
  roles: ['SYSTEM'],
  rule: 'R-41',
  reads: (state) => references('project', ...standingIn(state).map(({ engaged }) => engaged.projectId)),
  decide: (intermediary, _, facts) =>
    standingIn(intermediary).flatMap((engagement) => {
      const listing = listingThatBars(intermediary, engagement, facts.of('project', engagement.engaged.projectId));
      if (!listing) return [];
      const reason = `R-41 ${listing.listedOn}`;
      return [
        EngagementEnded.of({ ...engagementFields(engagement), endedOn: facts.businessDate, reason, barred: true }),
      ];
    }),
});

/** Engagements that are neither delivered nor ended. */
function standingIn({ engagements }: Intermediary): readonly Engagement[] {
  return engagements.filter(({ delivered, ended }) => !delivered && !ended);
}

/** @throws StateConflict once it is delivered or ended. */
export function requireStanding({ delivered, ended }: Engagement): void {
  if (delivered) {
    const { deliveredOn } = delivered;
    throw new StateConflict({ zh: `已于${deliveredOn}交付`, en: `It was delivered on ${deliveredOn}` });
  }
  if (!ended) return;
  throw new StateConflict({
    zh: `委托已于${ended.endedOn}终止`,
    en: `The engagement was ended on ${ended.endedOn}: record a new one`,
  });
}
