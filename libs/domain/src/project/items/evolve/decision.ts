import { present } from '../../../kernel/present.js';
import { on, type Reaction } from '../../../kernel/slice.js';
import {
  CollectiveOpinionRecorded,
  EscalatedByWindow,
  NegativeReplyIssued,
  NegativeReplySigned,
  PermitDelivered,
  PermitIssued,
  PermitRevoked,
} from '../events.js';
import type { Figures } from '../events/item-fields.js';
import type { Items } from '../state.js';
import { changeItem, dueState, withEnd } from './change.js';

/** A reply that refuses acceptance has no figures: no clock ran. */
type PartialFigures = Pick<Figures, 'decidedOn'> & Partial<Figures>;

/** How items evolve through escalation, decision and what follows it. */
export const decisionReactions: readonly Reaction<Items>[] = [
  // A new question starts afresh: an opinion or a signature given for an earlier one does not answer it.
  on(EscalatedByWindow, (items, { itemId, escalatedOn }) =>
    changeItem(items, itemId, (item) => ({ ...item, escalation: { escalatedOn } })),
  ),

  // A new opinion undoes a signature given on the one before it.
  on(CollectiveOpinionRecorded, (items, data) =>
    changeItem(items, data.itemId, (item) => ({
      ...item,
      escalation: { escalatedOn: item.escalation?.escalatedOn ?? data.heldOn, opinion: data },
    })),
  ),

  on(NegativeReplySigned, (items, data) =>
    changeItem(items, data.itemId, (item) => ({
      ...item,
      escalation: { ...(item.escalation ?? { escalatedOn: data.signedOn }), signed: data },
    })),
  ),

  on(NegativeReplyIssued, (items, { itemId, outcome, decidedOn, due, ...data }) =>
    changeItem(items, itemId, (item) => ({
      ...item,
      status: outcome === 13 ? 'REFUSED' : 'CLOSED_NEGATIVE',
      pauses: withEnd(item.pauses, decidedOn),
      ...dueState(due),
      decision: { decidedOn, outcome, ...figuresIn({ decidedOn, ...data }) },
    })),
  ),

  on(PermitIssued, (items, { itemId, status, decidedOn, permitNo, ...data }) =>
    changeItem(items, itemId, (item) => ({
      ...item,
      status: 'ISSUED',
      decision: { decidedOn, outcome: status, ...figuresIn({ decidedOn, ...data }), ...present({ permitNo }) },
    })),
  ),

  on(PermitDelivered, (items, { itemId, deliveredOn }) =>
    changeItem(items, itemId, (item) =>
      item.decision ? { ...item, decision: { ...item.decision, deliveredOn } } : item,
    ),
  ),

  on(PermitRevoked, (items, { itemId }) => changeItem(items, itemId, (item) => ({ ...item, status: 'REVOKED' }))),
];

function figuresIn({ decidedOn, dueOn, elapsedDays, pausedDays, overrunDays, late }: PartialFigures): {
  figures?: Figures;
} {
  if (dueOn === undefined || elapsedDays === undefined || pausedDays === undefined) return {};
  if (overrunDays === undefined || late === undefined) return {};
  return { figures: { decidedOn, dueOn, elapsedDays, pausedDays, overrunDays, late } };
}
