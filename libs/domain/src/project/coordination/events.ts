import type { EventDeclaration } from '../../kernel/event.js';
import {
  CoordinationNeedSubmitted,
  EscalatedToGovernment,
  IssueClassified,
  IssueClosed,
  IssueRegistered,
  IssueReopened,
  IssueResolved,
  IssueRouted,
  LocalAttemptRecorded,
} from './events/course.js';
import { KeyPlanListed, KeyPlanListingRemoved } from './events/key-plan.js';
import { MeetingConvened, MeetingRequested } from './events/meetings.js';
import {
  CoordinationAssigned,
  CoordinationTaskCompleted,
  CoordinationTaskOverdue,
  CoordinationTaskReleased,
  IssueForwarded,
  ResolutionRecorded,
  ResponsibleBodyUrged,
} from './events/tasks.js';

export * from './events/course.js';
export * from './events/key-plan.js';
export * from './events/meetings.js';
export * from './events/tasks.js';

/** Every event of the slice. */
export const COORDINATION_EVENTS: readonly EventDeclaration[] = [
  KeyPlanListed,
  KeyPlanListingRemoved,
  IssueRegistered,
  IssueClassified,
  LocalAttemptRecorded,
  IssueRouted,
  IssueForwarded,
  CoordinationNeedSubmitted,
  CoordinationAssigned,
  EscalatedToGovernment,
  MeetingRequested,
  MeetingConvened,
  ResolutionRecorded,
  CoordinationTaskCompleted,
  CoordinationTaskReleased,
  CoordinationTaskOverdue,
  ResponsibleBodyUrged,
  IssueResolved,
  IssueClosed,
  IssueReopened,
];
