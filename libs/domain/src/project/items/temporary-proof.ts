import type { BusinessDate } from '#workdays/business-date';
import { NotFound } from '../../kernel/refusal.js';
import type { Item, Items, TemporaryProof } from './state.js';

/** Id of an item's nth proof, counted from 1. */
export function proofId(itemId: string, nth: number): string {
  return `${itemId}.t${nth}`;
}

/** Proofs of an item whose licence is not there. */
export function openProofs(item: Item | undefined): readonly TemporaryProof[] {
  return item?.proofs?.filter(({ suppliedOn }) => suppliedOn === undefined) ?? [];
}

/** Is the licence still to come for which the proof stands in? Nothing is owed for an item that ended without a permit. */
export function isOwed({ status }: Item, { suppliedOn }: TemporaryProof): boolean {
  const over = status === 'REFUSED' || status === 'CLOSED_NEGATIVE' || status === 'WITHDRAWN' || status === 'REVOKED';
  return suppliedOn === undefined && !over;
}

/** Those of them that stand no more on a day. */
export function endedProofs(item: Item, on: BusinessDate): readonly TemporaryProof[] {
  return openProofs(item).filter(({ standsUntil }) => standsUntil < on);
}

/** The proof with this id, and its item. @throws NotFound */
export function proofOf({ items }: { readonly items: Items }, id: string): { item: Item; proof: TemporaryProof } {
  const itemId = id.slice(0, id.lastIndexOf('.'));
  const item = Object.hasOwn(items.byId, itemId) ? items.byId[itemId] : undefined;
  const proof = item?.proofs?.find((known) => known.proofId === id);
  if (!item || !proof) throw new NotFound('proof', id);
  return { item, proof };
}
