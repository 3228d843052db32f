import { APPROVAL_ROLES } from '../../kernel/actor.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../kernel/refusal.js';
import type { Trade } from '../../policy/sections/intermediaries.js';
import { requireDepartment } from '../../project/guards.js';
import { EvaluateRoutinely, type TradeMarkDto } from '../commands.js';
import { intermediaryDecision, nameOf, ownTradeOf, requireUnpublished } from '../decision.js';
import { IntermediaryRoutineEvaluated } from '../events.js';
import { requireBegun } from '../periods.js';

/** designed for each trade (policy), and led by the trade's own department. */
export const evaluateRoutinely = intermediaryDecision(EvaluateRoutinely, {
  title: { zh: '日常评价', en: 'Evaluate routinely' },
  roles: APPROVAL_ROLES,
  rule: 'R-39',
  decide(intermediary, { trade: code, period, indicators }, facts) {
    const named = nameOf(intermediary, facts);
    const trade = ownTradeOf(intermediary, code, facts);
    const { department, name: tradeName } = trade;
    requireDepartment(facts, department, 'R-39');
    requireBegun(period, facts);
    requireUnpublished(intermediary, period);
    if (intermediary.routine.some((known) => known.trade === code && known.period === period)) {
      throw new StateConflict({
        zh: `${period}已对该行业作出日常评价`,
        en: `Its routine evaluation in ${code} for ${period} is on record`,
      });
    }
    const marks = marksOf(trade, indicators);
    const sum = marks.reduce((total, { mark }) => total + mark, 0);
    const mean = Math.round((100 * sum) / marks.length) / 100;
    return [
      IntermediaryRoutineEvaluated.of({
        ...named,
        trade: code,
        tradeName,
        department,
        period,
        indicators: marks,
        mean,
      }),
    ];
  },
});

/** A mark for each indicator the trade's department designed. @throws Refusal by R-39, InvalidCommand for any other. */
function marksOf({ indicators }: Trade, given: readonly TradeMarkDto[]) {
  const codes = given.map(({ code }) => code);
  const wrong = codes.find((code, i) => codes.indexOf(code) !== i || !indicators.some((one) => one.code === code));
  if (wrong !== undefined) {
    throw new InvalidCommand('indicators', {
      zh: `指标${wrong}重复或不属于该行业`,
      en: `${wrong} is given twice or is no indicator of the trade`,
    });
  }
  const missing = indicators.map(({ code }) => code).filter((code) => !codes.includes(code));
  refuseIf(missing.length > 0, 'R-39', { missing });
  return indicators.flatMap(({ code, name }) => {
    const found = given.find((one) => one.code === code);
    return found ? [{ code, name, mark: found.mark }] : [];
  });
}
