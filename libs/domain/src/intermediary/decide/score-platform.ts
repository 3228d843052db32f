import { StateConflict } from '../../kernel/refusal.js';
import { ScorePlatform } from '../commands.js';
import { intermediaryDecision, nameOf, requireUnpublished } from '../decision.js';
import { IntermediaryPlatformScored } from '../events.js';
import { requireBegun } from '../periods.js';

export const scorePlatform = intermediaryDecision(ScorePlatform, {
  title: { zh: '服务平台评分', en: 'Score by the service office' },
  roles: ['GSO'],
  rule: 'R-40',
  decide(intermediary, { period, mark, document }, facts) {
    const named = nameOf(intermediary, facts);
    requireBegun(period, facts);
    requireUnpublished(intermediary, period);
    if (intermediary.platform.some((known) => known.period === period)) {
      throw new StateConflict({ zh: `${period}已评分`, en: `Its score for ${period} is on record` });
    }
    return [IntermediaryPlatformScored.of({ ...named, period, mark, document })];
  },
});
