import { notChosen, notReliedOn, type Commitment } from '../commitments/state.js';
import { undecided, unverified, type Deferral } from '../deferral/state.js';
import type { Project } from '../state.js';
import type { Item } from './state.js';
import { openProofs } from './temporary-proof.js';

/** The fields an event names the deferrals, commitments and proofs by that lapse with it; left out where there are none. */
export interface Lapsed {
  readonly lapsedDeferralIds?: string[];
  readonly lapsedCommitmentIds?: string[];
  readonly lapsedProofIds?: string[];
}

/** Every deferral of an item that ends for good, by a negative reply or with its project: asked for, or still open. */
export function lapsedWith(project: Project, itemId: string): Lapsed {
  return {
    ...lapsed([...undecided(project, itemId), ...unverified(project, itemId)], notReliedOn(project, itemId)),
    ...proofsOf(project, itemId),
  };
}

/**
 * With a withdrawn item or a revoked permit only what nobody has decided lapses. What was granted stays owed, for
 * otherwise ending the item would open the milestone gate. No decision rests on its commitments any more.
 */
export function requestsLapsedWith(project: Project, itemId: string): Lapsed {
  return { ...lapsed(undecided(project, itemId), notReliedOn(project, itemId)), ...proofsOf(project, itemId) };
}

/** A licence is owed for what stands by it; nothing stands any more. */
function proofsOf({ items }: Project, itemId: string): Pick<Lapsed, 'lapsedProofIds'> {
  const proofs = openProofs(items.byId[itemId]).map(({ proofId }) => proofId);
  return proofs.length > 0 ? { lapsedProofIds: proofs } : {};
}

/**
 * A permit granted anew asked for its materials anew: what was owed for withdrawn and revoked ones of its kind lapses. A
 * commitment the applicant was notified of and did not make was not chosen.
 */
export function supersededBy(project: Project, { itemId, itemCode }: Item): Lapsed {
  const earlier = Object.values(project.items.byId).filter(
    (item) =>
      item.itemId !== itemId &&
      item.itemCode === itemCode &&
      (item.status === 'WITHDRAWN' || item.status === 'REVOKED'),
  );
  return lapsed(
    earlier.flatMap((item) => unverified(project, item.itemId)),
    notChosen(project, itemId),
  );
}

function lapsed(deferrals: readonly Deferral[], commitments: readonly Commitment[]): Lapsed {
  return {
    ...(deferrals.length > 0 && { lapsedDeferralIds: deferrals.map(({ id }) => id) }),
    ...(commitments.length > 0 && { lapsedCommitmentIds: commitments.map(({ id }) => id) }),
  };
}
