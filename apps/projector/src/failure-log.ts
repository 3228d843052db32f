import type { Logger } from 'pino';
import type { ProjectionStatus } from '#projections/runner/projection-status';

/** Writes to the process's log, once, that a generation of a view has failed, and where. */
export class FailureLog {
  readonly #told = new Set<string>();

  constructor(private readonly logger: Logger) {}

  /** Looks for failures that were not told yet. */
  look(statuses: readonly ProjectionStatus[]): void {
    for (const { name, generation, state, error } of statuses) {
      const key = `${name}@${generation}`;
      if (state !== 'FAILED' || this.#told.has(key)) continue;
      this.#told.add(key);
      this.logger.error({ view: name, generation, ...error }, 'a view has stopped; nothing was skipped');
    }
  }
}
