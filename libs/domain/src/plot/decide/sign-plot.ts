import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { StateConflict, refuseIf } from '../../kernel/refusal.js';
import { hasGivenUpPlot } from '../../project/filing/land-contract.js';
import { SignPlot } from '../commands.js';
import { plotDecision, requireOwnPlot, requireSameTerritory } from '../decision.js';
import { PlotSigned } from '../events.js';
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
    if (projectId !== undefined) facts.of('project', projectId);
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
function requireFree({ term, signedFor }: Plot, projectId: string | undefined, facts: Facts): void {
  if (!term) return;
  const { targetId: plotId } = facts;
  if (signedFor !== undefined && hasGivenUpPlot(facts.of('project', signedFor), plotId)) return;
  const isOther = projectId !== undefined && signedFor !== undefined && projectId !== signedFor;
  refuseIf(isOther, 'R-33', { plotId, signedFor: signedFor ?? '' });
  throw new StateConflict({
    zh: `该地块已于${term.signedOn}签约`,
    en: `The plot was signed on ${term.signedOn}`,
  });
}
