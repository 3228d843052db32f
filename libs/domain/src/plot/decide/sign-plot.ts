import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { StateConflict, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { hasRescinded } from '../../project/filing/land-contract.js';
import { SignPlot } from '../commands.js';
import { plotDecision, requireOwnPlot, requireSameTerritory } from '../decision.js';
import { PlotSigned } from '../events.js';
import { requireGrantedToNoOther } from '../held-by.js';
import { countListing } from '../listing-term.js';
import type { Plot } from '../state.js';

export const signPlot = plotDecision(SignPlot, {
  title: { zh: '地块签约', en: 'Sign a plot' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-33',
  opens: 'WHEN_ABSENT',
  reads: ({ signedFor }, { projectId }) =>
    references('project', ...new Set([projectId, signedFor].flatMap((id) => (id === undefined ? [] : [id])))),
  decide(plot, { territory, agreementNo, projectId }, facts) {
    requireOwnPlot(territory, 'R-33', facts);
    requireSameTerritory(plot, territory);
    requireFree(plot, projectId, facts);
    if (projectId !== undefined) requireGoingOn(projectId, facts);
    const count = countListing(facts.businessDate, facts.policy.land.listingDays, facts);
    return [
      PlotSigned.of(present({ plotId: facts.targetId, department: territory, ...count, agreementNo, projectId })),
    ];
  },
});

/**
 * A plot is one project's at a time. Once that project has given it up, by the rescission of its land contract or its own
 * end, the plot is signed anew, and listed anew. @throws Refusal by R-33 for another project; StateConflict.
 */
function requireFree(plot: Plot, projectId: string | undefined, facts: Facts): void {
  const { targetId: plotId } = facts;
  requireGrantedToNoOther(plot, { plotId, projectId });
  const { term, signedFor, returnedOn } = plot;
  if (returnedOn !== undefined) {
    requireNotBefore(facts, returnedOn, { zh: '地块收回', en: 'the day on which the plot came back' });
    return;
  }
  if (!term) return;
  // Where the agreement named nobody, the project that gave the land back signs it anew for itself.
  const holder = signedFor ?? projectId;
  if (holder !== undefined && hasRescinded(facts.of('project', holder), plotId)) return;
  if (signedFor !== undefined && facts.of('project', signedFor).filing.terminated) return;
  const isOther = projectId !== undefined && signedFor !== undefined && projectId !== signedFor;
  refuseIf(isOther, 'R-33', { plotId, signedFor: signedFor ?? '' });
  throw new StateConflict({
    zh: `该地块已于${term.signedOn}签约`,
    en: `The plot was signed on ${term.signedOn}`,
  });
}

/** @throws NotFound; StateConflict for a project that is terminated. */
function requireGoingOn(projectId: string, facts: Facts): void {
  if (!facts.of('project', projectId).filing.terminated) return;
  throw new StateConflict({
    zh: `项目${projectId}已终止，不再签约地块`,
    en: `${projectId} is terminated: no plot is signed for it`,
  });
}
