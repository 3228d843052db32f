import type { EventDeclaration } from '../../kernel/event.js';
import {
  ApprovalDelayCleared,
  ApprovalDelayed,
  DeadlineExtended,
  DueDateMoved,
  SpecialProcedureEnded,
  SpecialProcedureStarted,
} from './events/clock.js';
import { ItemDatesCorrected, ItemStepRecorded, ItemWithdrawn, ProcessingStarted } from './events/course.js';
import { CorrectionCompleted, CorrectionRequested, ItemAccepted, ItemReceived } from './events/intake.js';
import {
  DocumentSubstituted,
  ProvenMaterialSupplied,
  SubmissionExempted,
  TemporaryProofExpired,
} from './events/materials.js';
import {
  CollectiveOpinionRecorded,
  EscalatedByWindow,
  NegativeReplyIssued,
  NegativeReplySigned,
} from './events/negative-reply.js';
import { PreReviewEnded, PreReviewFormalized, PreReviewOpened, PreReviewOpinionIssued } from './events/pre-review.js';
import { PermitDelivered, PermitIssued, PermitRevoked } from './events/permit.js';

export * from './events/clock.js';
export * from './events/course.js';
export * from './events/intake.js';
export * from './events/materials.js';
export * from './events/negative-reply.js';
export * from './events/permit.js';
export * from './events/pre-review.js';

/** The published language of approval items: what the office does, and what the clock says of it (model.md 4, 5). */
export const ITEM_EVENTS: readonly EventDeclaration[] = [
  ItemReceived,
  CorrectionRequested,
  CorrectionCompleted,
  SubmissionExempted,
  DocumentSubstituted,
  ProvenMaterialSupplied,
  TemporaryProofExpired,
  ItemAccepted,
  ProcessingStarted,
  ItemStepRecorded,
  ItemDatesCorrected,
  SpecialProcedureStarted,
  SpecialProcedureEnded,
  DeadlineExtended,
  DueDateMoved,
  ApprovalDelayed,
  ApprovalDelayCleared,
  PermitIssued,
  PermitDelivered,
  PermitRevoked,
  EscalatedByWindow,
  CollectiveOpinionRecorded,
  NegativeReplySigned,
  NegativeReplyIssued,
  ItemWithdrawn,
  PreReviewOpened,
  PreReviewOpinionIssued,
  PreReviewEnded,
  PreReviewFormalized,
];
