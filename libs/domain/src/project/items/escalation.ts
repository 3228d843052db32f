import { refuseIf } from '../../kernel/refusal.js';
import type { Item } from './state.js';

/** Is a question the window reported upward still without a favourable answer? */
export function isPending({ escalation }: Item): boolean {
  return escalation !== undefined && escalation.opinion?.conclusion !== 'FAVOURABLE';
}

/** What was reported upward is handled on the unit's collective opinion. @throws Refusal by R-52 while that is not favourable. */
export function requireAnswered(item: Item): void {
  refuseIf(isPending(item), 'R-52', {
    escalatedOn: item.escalation?.escalatedOn ?? '',
    collectiveOpinion: item.escalation?.opinion?.conclusion ?? 'NONE',
  });
}
