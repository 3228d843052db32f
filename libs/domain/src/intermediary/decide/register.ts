import { RegisterIntermediary } from '../commands.js';
import { intermediaryDecision, tradeOf } from '../decision.js';
import { IntermediaryRegistered } from '../events.js';

export const registerIntermediary = intermediaryDecision(RegisterIntermediary, {
  title: { zh: '登记中介机构', en: 'Register an intermediary' },
  roles: ['GSO'],
  rule: 'R-40',
  opens: 'ALWAYS',
  decide: (_, { name, trades }, { targetId, policy }) => [
    IntermediaryRegistered.of({
      uscc: targetId,
      name,
      trades: trades.map((code) => {
        const { name: tradeName, department } = tradeOf(policy, code, 'trades');
        return { code, name: tradeName, department };
      }),
    }),
  ],
});
