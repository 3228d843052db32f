import { StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import type { CommitmentsPolicy, Consequence } from '../../../policy/sections/commitments.js';

/** A broken commitment, of a deferral or a notification, and what has followed so far. */
interface Broken {
  readonly id: string;
  readonly consequences: readonly Consequence[];
}

/**
 * N-3: consequences follow in the order of the policy, each once, beginning with its first; one that the policy does not
 * know does not follow. @param atOnce this one may be the first all the same.
 * @throws Refusal by N-3; StateConflict where it has followed already.
 */
export function requireNextConsequence(
  { id, consequences }: Broken,
  consequence: Consequence,
  { commitments: { consequences: ladder } }: { readonly commitments: CommitmentsPolicy },
  atOnce: boolean,
): void {
  const rank = ladder.indexOf(consequence);
  refuseIf(rank < 0, 'N-3', { consequence, known: ladder });
  if (consequences.includes(consequence)) {
    throw new StateConflict(
      { zh: `${id}已作出${consequence}`, en: `${consequence} has been applied to ${id} already` },
      { consequence },
    );
  }
  const later = consequences.find((applied) => ladder.indexOf(applied) > rank);
  if (later) refuse('N-3', { consequence, after: later });
  const [first = consequence] = ladder;
  refuseIf(!atOnce && consequence !== first && consequences.length === 0, 'N-3', { consequence, needed: first });
}
