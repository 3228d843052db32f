import { present } from '../../kernel/present.js';
import { PrepareLand } from '../commands.js';
import { plotDecision, requireOwnPlot, requireSameTerritory, requireUnlisted } from '../decision.js';
import { LandPrepared } from '../events.js';

/** 提前做好土地整理储备: a fact on record, which nothing waits for. */
export const prepareLand = plotDecision(PrepareLand, {
  title: { zh: '土地整理储备', en: 'Prepare land' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-33',
  opens: 'WHEN_ABSENT',
  decide(plot, { territory, preparation, areaHectares, document }, facts) {
    requireOwnPlot(territory, 'R-33', facts);
    requireSameTerritory(plot, territory);
    requireUnlisted(plot);
    const { targetId: plotId, businessDate: preparedOn } = facts;
    return [
      LandPrepared.of(present({ plotId, department: territory, preparation, preparedOn, areaHectares, document })),
    ];
  },
});
