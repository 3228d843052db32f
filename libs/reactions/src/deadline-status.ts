/** Longest time without a full pass, in milliseconds, before somebody should look: ten passes. */
const PATIENCE_MS = 10 * 60_000;
/** Most failures that are named; the number says how many there were. */
const NAMED = 20;

/** Something a pass could not do; everything else it did. */
export interface DeadlineFailure {
  /** The command that could not be decided, or the step that failed. */
  readonly attempted: string;
  /** The project it was for. */
  readonly projectId?: string;
  readonly error: unknown;
}

/** How the deadlines of the city are kept. Plain data: it crosses from the projector's thread to the API. */
export interface DeadlineStatus {
  /** When the clock began; instant, ISO 8601. */
  readonly since: string;
  /** End of the last pass that did all there was to do; instant, ISO 8601. */
  readonly lastFullPass?: string;
  /** How much the last pass could not do. */
  readonly failed: number;
  /** The first of what it could not do. Why stands in the process's log: a reason may tell what a project is about. */
  readonly failures: readonly Omit<DeadlineFailure, 'error'>[];
}

/** The status after a pass that ended at `now`. */
export function afterPass(before: DeadlineStatus, failures: readonly DeadlineFailure[], now: Date): DeadlineStatus {
  const lastFullPass = failures.length === 0 ? now.toISOString() : before.lastFullPass;
  return {
    since: before.since,
    ...(lastFullPass !== undefined && { lastFullPass }),
    failed: failures.length,
    failures: failures
      .slice(0, NAMED)
      .map(({ attempted, projectId }) => (projectId === undefined ? { attempted } : { attempted, projectId })),
  };
}

/** Does somebody have to look: was there no full pass for more than ten minutes? */
export function deadlinesNeedAttention({ since, lastFullPass }: DeadlineStatus, now: Date): boolean {
  return now.getTime() - Date.parse(lastFullPass ?? since) > PATIENCE_MS;
}
