import type { ProjectionStatus } from '#projections/runner/projection-status';
import type { DeadlineStatus } from '#reactions/deadline-status';

/** Where a process can see how the projections stand, and the deadlines. */
export interface ProjectionsMonitor {
  statuses(): Promise<readonly Pick<ProjectionStatus, 'name' | 'version' | 'state' | 'position' | 'lag' | 'error'>[]>;
  /** Nothing where another process keeps the deadlines: its own health tells of them. */
  deadlines(): DeadlineStatus | undefined;
}
