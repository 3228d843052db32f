import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { StateConflict } from '../../kernel/refusal.js';
import { SignPlot } from '../commands.js';
import { plotDecision, requireOwnPlot, requireSameTerritory } from '../decision.js';
import { PlotSigned } from '../events.js';
import { countListing } from '../listing-term.js';

export const signPlot = plotDecision(SignPlot, {
  title: { zh: '地块签约', en: 'Sign a plot' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-33',
  opens: 'WHEN_ABSENT',
  reads: (_, { projectId }) => references('project', ...(projectId === undefined ? [] : [projectId])),
  decide(plot, { territory, agreementNo, projectId }, facts) {
    requireOwnPlot(territory, 'R-33', facts);
    requireSameTerritory(plot, territory);
    if (plot.term) {
      throw new StateConflict({
        zh: `该地块已于${plot.term.signedOn}签约`,
        en: `The plot was signed on ${plot.term.signedOn}`,
      });
    }
    if (projectId !== undefined) facts.of('project', projectId);
    const count = countListing(facts.businessDate, facts.policy.land.listingDays, facts);
    return [
      PlotSigned.of(present({ plotId: facts.targetId, department: territory, ...count, agreementNo, projectId })),
    ];
  },
});
