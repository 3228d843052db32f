import type { BusinessDate } from '#workdays/business-date';
import type { Pause, TimeUnit } from '#workdays/clock';
import type { DataOf } from '../../kernel/event.js';
import { NotFound } from '../../kernel/refusal.js';
import { slice } from '../../kernel/slice.js';
import type {
  CollectiveOpinionRecorded,
  ItemReceived,
  NegativeReplySigned,
  SpecialProcedureStarted,
} from './events.js';
import type { DecisionStatus, Figures } from './events/item-fields.js';
import type { PreReviewOpened, PreReviewOpinionIssued } from './events/pre-review.js';
import { clockReactions } from './evolve/clock.js';
import { decisionReactions } from './evolve/decision.js';
import { intakeReactions } from './evolve/intake.js';
import { preReviewReactions } from './evolve/pre-review.js';

/**
 * States of an approval item (model.md 5). CLOSED_NEGATIVE: acceptance was refused (4, 5); REFUSED: the approval was
 * (13). PAUSED: accepted, and at least one interval is open.
 */
export type ItemStatus =
  | 'RECEIVED'
  | 'AWAITING_CORRECTION'
  | 'ACCEPTED'
  | 'PAUSED'
  | 'ISSUED'
  | 'REFUSED'
  | 'CLOSED_NEGATIVE'
  | 'WITHDRAWN'
  | 'REVOKED';

/** A question the window reported upward, and how far its answer has come. */
export interface Escalation {
  readonly escalatedOn: BusinessDate;
  readonly opinion?: DataOf<typeof CollectiveOpinionRecorded>;
  readonly signed?: DataOf<typeof NegativeReplySigned>;
}

/** The one-time notice (CLK-03). */
export interface Correction {
  readonly requestedOn: BusinessDate;
  /** The applicant supplies what is missing by then. */
  readonly deadline: BusinessDate;
  readonly completedOn?: BusinessDate;
}

/** The decision that ended an item. */
export interface ItemDecision {
  readonly decidedOn: BusinessDate;
  readonly outcome: DecisionStatus;
  /** As recorded; where the item had been accepted. */
  readonly figures?: Figures;
  readonly permitNo?: string;
  readonly deliveredOn?: BusinessDate;
}

/** A special procedure that stops the clock, as the applicant was told. */
export interface ProcedurePause extends Pause {
  readonly reason: 'SPECIAL_PROCEDURE';
  readonly kind: DataOf<typeof SpecialProcedureStarted>['kind'];
  /** In the item's unit. */
  readonly plannedDays: number;
  /** The last of them: the clock goes on after it. Left out by imports. */
  readonly plannedUntil?: BusinessDate;
}

/** The one correction, where it came after acceptance. */
export interface CorrectionPause extends Pause {
  readonly reason: 'CORRECTION';
}

/** A department's proof that stands in for a licence for the time being, and what is owed until the licence is there. */
export interface TemporaryProof {
  readonly proofId: string;
  /** Code of the licence it stands in for. */
  readonly material: string;
  readonly issuer: string;
  readonly docId: string;
  /** Last day on which it stands. */
  readonly standsUntil: BusinessDate;
  readonly acceptedOn: BusinessDate;
  /** That the day has passed without the licence stands in the record. */
  readonly expired: boolean;
  readonly suppliedOn?: BusinessDate;
}

/** One approval item of a project. Periods are in `timeUnit`. */
export interface Item {
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
  readonly status: ItemStatus;
  readonly received: DataOf<typeof ItemReceived>;
  readonly promisedDays: number;
  readonly statutoryDays?: number;
  readonly timeUnit: TimeUnit;
  readonly receivedOn: BusinessDate;
  readonly correction?: Correction;
  /** Codes of materials that need not be handed in or that another document stands in for. */
  readonly excused: readonly string[];
  /** The material among them a site opinion stands in for, as the land is to be allocated; left out: none. */
  readonly siteOpinion?: string;
  /** Proofs among what stands in for them, which hold until a day; left out: none. */
  readonly proofs?: readonly TemporaryProof[];
  /** From acceptance on. */
  readonly acceptedOn?: BusinessDate;
  readonly dueOn?: BusinessDate;
  /** The due date rests on a calendar year whose notice is not out. */
  readonly provisional: boolean;
  /** Revision of each calendar year the due date was counted on. */
  readonly calendarRevisions: Readonly<Record<string, number>>;
  readonly processingSince?: BusinessDate;
  /** Special procedures and corrections after acceptance; one without `to` is open. */
  readonly pauses: readonly (ProcedurePause | CorrectionPause)[];
  /** Special procedures ever started: numbers their ids. */
  readonly procedures: number;
  readonly extensionDays: number;
  readonly escalation?: Escalation;
  readonly decision?: ItemDecision;
  readonly withdrawnOn?: BusinessDate;
  /** The due date an `ApprovalDelayed` stands for. */
  readonly delayedFor?: BusinessDate;
}

/** The approval items of a project. */
export interface Items {
  readonly byId: Readonly<Record<string, Item>>;
  /** Items ever received: numbers their ids. */
  readonly count: number;
  /** Steps recorded on all items. */
  readonly steps: number;
  /** Pre-reviews before the land contract, by id. */
  readonly preReviews: Readonly<Record<string, PreReview>>;
}

/** A pre-review: its opinion, and the formal application it became after the land contract. */
export interface PreReview {
  readonly opened: DataOf<typeof PreReviewOpened>;
  readonly opinion?: DataOf<typeof PreReviewOpinionIssued>;
  readonly itemId?: string;
  /** The publicity period it rested on was replaced: nothing comes of it. */
  readonly endedOn?: BusinessDate;
}

/** Is the pre-review neither made formal nor ended? */
export function isPending({ itemId, endedOn }: PreReview): boolean {
  return itemId === undefined && endedOn === undefined;
}

export const items = slice<Items>({ byId: {}, count: 0, steps: 0, preReviews: {} }, [
  ...intakeReactions,
  ...clockReactions,
  ...decisionReactions,
  ...preReviewReactions,
]);

/** @throws NotFound */
export function itemOf({ items }: { readonly items: Items }, itemId: string): Item {
  const item = Object.hasOwn(items.byId, itemId) ? items.byId[itemId] : undefined;
  if (!item) throw new NotFound('item', itemId);
  return item;
}

/** An item whose clock has started. */
export type AcceptedItem = Item & Required<Pick<Item, 'acceptedOn' | 'dueOn'>>;

/** Has its clock started (whether or not it is decided by now)? */
export function isAccepted(item: Item): item is AcceptedItem {
  return item.acceptedOn !== undefined && item.dueOn !== undefined;
}

/** Is it undecided and not withdrawn? */
export function isOpen({ status }: Item): boolean {
  return status === 'RECEIVED' || status === 'AWAITING_CORRECTION' || isRunning(status);
}

/** Accepted and undecided, paused or not: its due date binds. */
export function isRunning(status: ItemStatus): boolean {
  return status === 'ACCEPTED' || status === 'PAUSED';
}
