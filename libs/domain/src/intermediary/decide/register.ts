import { StateConflict } from '../../kernel/refusal.js';
import { RegisterIntermediary } from '../commands.js';
import { intermediaryDecision, tradeOf } from '../decision.js';
import { IntermediaryRegistered } from '../events.js';

/** The market is entered once; a new name or other trades are registered under the same credit code. */
export const registerIntermediary = intermediaryDecision(RegisterIntermediary, {
  title: { zh: '登记中介机构', en: 'Register an intermediary' },
  roles: ['GSO'],
  rule: 'R-40',
  opens: 'WHEN_ABSENT',
  decide({ registered }, { name, trades }, { targetId, policy }) {
    const before = registered?.trades.map(({ code }) => code).toSorted();
    if (registered?.name === name && before?.join() === trades.toSorted().join()) {
      throw new StateConflict({
        zh: `${targetId}已如此登记`,
        en: `${targetId} is registered just so: nothing changes`,
      });
    }
    return [
      IntermediaryRegistered.of({
        uscc: targetId,
        name,
        trades: trades.map((code) => {
          const { name: tradeName, department } = tradeOf(policy, code, 'trades');
          return { code, name: tradeName, department };
        }),
      }),
    ];
  },
});
