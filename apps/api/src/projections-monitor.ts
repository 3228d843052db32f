import type { ProjectionStatus } from '#projections/runner/projection-status';
import type { DeadlineStatus } from '#reactions/deadline-status';
import type { ReactionStatus } from '#reactions/reaction-status';

/** Where a process can see how the projections stand, the deadlines, and the answers to events on other streams. */
export interface ProjectionsMonitor {
  statuses(): Promise<readonly Pick<ProjectionStatus, 'name' | 'version' | 'state' | 'position' | 'lag' | 'error'>[]>;
  /** Nothing where another process keeps the deadlines: its own health tells of them. */
  deadlines(): DeadlineStatus | undefined;
  /** Nothing where another process gives them: its own health tells of them. */
  reactions(): ReactionStatus | undefined;
}
