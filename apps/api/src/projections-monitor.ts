import type { ProjectionStatus } from '#projections/runner/projection-status';

/** Where a process can see how the projections stand. */
export interface ProjectionsMonitor {
  statuses(): Promise<readonly Pick<ProjectionStatus, 'name' | 'version' | 'state' | 'position' | 'lag' | 'error'>[]>;
}
