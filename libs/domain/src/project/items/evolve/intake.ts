import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../../kernel/event.js';
import { present } from '../../../kernel/present.js';
import { on, type Reaction } from '../../../kernel/slice.js';
import {
  CorrectionCompleted,
  CorrectionRequested,
  DocumentSubstituted,
  ItemAccepted,
  ItemReceived,
  ItemStepRecorded,
  ItemWithdrawn,
  ProcessingStarted,
  ProvenMaterialSupplied,
  SubmissionExempted,
  TemporaryProofExpired,
} from '../events.js';
import { correctionPauseId } from '../pause-id.js';
import type { Item, Items, TemporaryProof } from '../state.js';
import { changeItem, dueState, runningStatus } from './change.js';

/** How items evolve from receipt to acceptance, and through the steps that touch no clock. */
export const intakeReactions: readonly Reaction<Items>[] = [
  on(ItemReceived, (items, data) => ({
    ...items,
    byId: { ...items.byId, [data.itemId]: receivedItem(data) },
    count: items.count + 1,
  })),

  on(CorrectionRequested, (items, { itemId, requestedOn, deadline, acceptedOn }) =>
    changeItem(items, itemId, (item) => ({
      ...item,
      correction: { requestedOn, deadline },
      ...(acceptedOn === undefined
        ? { status: 'AWAITING_CORRECTION' }
        : {
            status: 'PAUSED',
            pauses: [...item.pauses, { id: correctionPauseId(itemId), from: requestedOn, reason: 'CORRECTION' }],
          }),
    })),
  ),

  on(CorrectionCompleted, (items, { itemId, requestedOn, completedOn, due }) =>
    changeItem(items, itemId, (item) => {
      const pauses = item.pauses.map((pause) =>
        pause.id === correctionPauseId(itemId) ? { ...pause, to: completedOn } : pause,
      );
      return {
        ...item,
        correction: { requestedOn, deadline: item.correction?.deadline ?? completedOn, completedOn },
        pauses,
        status: due ? runningStatus({ pauses }) : 'RECEIVED',
        ...dueState(due),
      };
    }),
  ),

  on(SubmissionExempted, (items, data) => excuse(items, data)),

  on(DocumentSubstituted, (items, data, { metadata }) =>
    withSubstitute(excuse(items, data), data, metadata.businessDate),
  ),

  on(ProvenMaterialSupplied, (items, { itemId, proofId, late }, { metadata }) =>
    changeProof(items, itemId, proofId, { expired: late, suppliedOn: metadata.businessDate }),
  ),

  on(TemporaryProofExpired, (items, { itemId, proofId }) => changeProof(items, itemId, proofId, { expired: true })),

  on(ItemAccepted, (items, { itemId, acceptedOn, due }) =>
    changeItem(items, itemId, (item) => ({ ...item, status: 'ACCEPTED', acceptedOn, ...dueState(due) })),
  ),

  on(ProcessingStarted, (items, { itemId, startedOn }) =>
    changeItem(items, itemId, (item) => ({ ...item, processingSince: startedOn })),
  ),

  // Logs hold many steps; nothing is decided by them, so no item is copied for one.
  on(ItemStepRecorded, (items) => ({ ...items, steps: items.steps + 1 })),

  on(ItemWithdrawn, (items, { itemId, withdrawnOn }) =>
    changeItem(items, itemId, (item) => ({ ...item, status: 'WITHDRAWN', withdrawnOn })),
  ),
];

function excuse(items: Items, { itemId, material }: { readonly itemId: string; readonly material: string }): Items {
  return changeItem(items, itemId, (item) => ({ ...item, excused: [...item.excused, material] }));
}

/** A proof that stands until a day; one of an earlier release or of an import has none. A site opinion stands with its land. */
function withSubstitute(items: Items, data: DataOf<typeof DocumentSubstituted>, acceptedOn: BusinessDate): Items {
  const { itemId, proofId, standsUntil, material, issuer, docId } = data;
  if (data.substitute === 'SITE_OPINION')
    return changeItem(items, itemId, (item) => ({ ...item, siteOpinion: material }));
  if (proofId === undefined || standsUntil === undefined) return items;
  const proof = { proofId, material, issuer, docId, standsUntil, acceptedOn, expired: false };
  return changeItem(items, itemId, (item) => ({ ...item, proofs: [...(item.proofs ?? []), proof] }));
}

function changeProof(items: Items, itemId: string, id: string, change: Partial<TemporaryProof>): Items {
  return changeItem(items, itemId, (item) => ({
    ...item,
    proofs: (item.proofs ?? []).map((proof) => (proof.proofId === id ? { ...proof, ...change } : proof)),
  }));
}

function receivedItem(data: Item['received']): Item {
  const { itemId, itemCode, department, promisedDays, statutoryDays, timeUnit, receivedOn } = data;
  return {
    ...present({ itemId, itemCode, department, promisedDays, statutoryDays, timeUnit, receivedOn }),
    status: 'RECEIVED',
    received: data,
    provisional: false,
    calendarRevisions: {},
    excused: [],
    pauses: [],
    procedures: 0,
    extensionDays: 0,
  };
}
