import type { BusinessDate } from '#workdays/business-date';
import {
  ApprovalDelayCleared,
  ApprovalDelayed,
  CorrectionCompleted,
  CorrectionRequested,
  DeadlineExtended,
  DocumentSubstituted,
  DueDateMoved,
  ItemAccepted,
  ItemDatesCorrected,
  ItemWithdrawn,
  NegativeReplyIssued,
  PermitDelivered,
  PermitIssued,
  PermitRevoked,
  ProvenMaterialSupplied,
  SpecialProcedureEnded,
  SpecialProcedureStarted,
  TemporaryProofExpired,
} from '#domain/project/items/events';
import { projectOf } from '../project-of.js';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { Deadline, DeadlineKind, DeadlineParty } from './deadline.js';
import { changes, clears, ends, opens, raises, upon, type Effect, type Rule } from './effects.js';

interface OfItem {
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
}

const correction = (itemId: string): string => `${itemId}.correction`;
const delivery = (itemId: string): string => `${itemId}.delivery`;

function onItem(
  kind: DeadlineKind,
  party: DeadlineParty,
  { itemId, itemCode, department }: OfItem,
  dueOn: BusinessDate,
  event: RecordedEvent,
): Deadline {
  const projectId = projectOf(event);
  const of = { stream: 'project', streamId: projectId, projectId, subject: itemId, about: itemCode } as const;
  return { kind, ...of, party, department, dueOn, raised: false };
}

/** A due date that moves is no longer the one that was found passed. */
const moved = (itemId: string, due: { readonly to: BusinessDate } | undefined): Effect =>
  changes(itemId, (item) => (due && due.to !== item.dueOn ? { ...item, dueOn: due.to, raised: false } : item));

const paused = (itemId: string, by: 1 | -1): Effect =>
  changes(itemId, (item) => ({ ...item, openPauses: Math.max(0, (item.openPauses ?? 0) + by) }));

/** What lapses with an item that ends without a permit. */
interface Ended {
  readonly itemId: string;
  readonly lapsedProofIds?: readonly string[];
}

const decided = ({ itemId, lapsedProofIds = [] }: Ended): readonly Effect[] => [
  ends(itemId),
  ends(correction(itemId)),
  ...lapsedProofIds.map(ends),
];

/** What is due on approval items: the decision, what the applicant supplies, also for a proof, and the delivery of the permit (CLK-12). */
export const ITEM_RULES: readonly Rule[] = [
  upon(ItemAccepted, (data, event) => opens(data.itemId, onItem('ITEM', 'DEPARTMENT', data, data.due.to, event))),
  upon(DueDateMoved, (data) => moved(data.itemId, data)),
  upon(DeadlineExtended, ({ itemId, due }) => moved(itemId, due)),
  upon(ItemDatesCorrected, ({ itemId, due }) => moved(itemId, due)),
  upon(SpecialProcedureStarted, ({ itemId }) => paused(itemId, 1)),
  upon(SpecialProcedureEnded, ({ itemId, due }) => [paused(itemId, -1), moved(itemId, due)]),
  upon(CorrectionRequested, (data, event) => [
    paused(data.itemId, 1),
    opens(correction(data.itemId), onItem('CORRECTION', 'OWNER', data, data.deadline, event)),
  ]),
  upon(CorrectionCompleted, ({ itemId, due }) => [paused(itemId, -1), moved(itemId, due), ends(correction(itemId))]),
  upon(ApprovalDelayed, ({ itemId }) => raises(itemId)),
  upon(ApprovalDelayCleared, ({ itemId }) => clears(itemId)),
  upon(NegativeReplyIssued, decided),
  upon(ItemWithdrawn, decided),
  upon(PermitIssued, (data, event) => [
    ...decided(data),
    // Left out by imports, whose calendar is not kept.
    ...(data.deliverBy === undefined
      ? []
      : [opens(delivery(data.itemId), onItem('DELIVERY', 'DEPARTMENT', data, data.deliverBy, event))]),
  ]),
  upon(PermitDelivered, ({ itemId }) => ends(delivery(itemId))),
  upon(PermitRevoked, ({ itemId, lapsedProofIds = [] }) => [delivery(itemId), ...lapsedProofIds].map(ends)),

  // The licence a proof stands in for is owed until it is there, also after the permit.
  upon(DocumentSubstituted, ({ proofId, standsUntil, material, ...item }, event) =>
    proofId === undefined || standsUntil === undefined
      ? []
      : opens(proofId, {
          ...onItem('TEMPORARY_PROOF', 'OWNER', item, standsUntil, event),
          ...{ subject: proofId, about: material },
        }),
  ),
  upon(TemporaryProofExpired, ({ proofId }) => raises(proofId)),
  upon(ProvenMaterialSupplied, ({ proofId }) => ends(proofId)),
];
