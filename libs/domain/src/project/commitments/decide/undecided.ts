import { StateConflict } from '../../../kernel/refusal.js';
import { isOpen, type Item } from '../../items/state.js';

/** Notice and commitment come before the decision that rests on them. @throws StateConflict */
export function requireUndecided(item: Item): void {
  if (isOpen(item)) return;
  throw new StateConflict(
    {
      zh: `事项${item.itemId}已办结，不再告知或承诺`,
      en: `Item ${item.itemId} is concluded: nothing can be notified or committed to any more`,
    },
    { itemId: item.itemId, status: item.status },
  );
}
