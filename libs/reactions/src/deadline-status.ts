/** Longest time without a pass to the end, in milliseconds, before somebody should look: ten passes. */
const PATIENCE_MS = 10 * 60_000;

/** Something a pass could not do; everything else it did. */
export interface DeadlineFailure {
  /** The command that could not be decided, or the step that failed. */
  readonly attempted: string;
  /** Id of the stream it was for: a project, mostly. */
  readonly target?: string;
  readonly error: unknown;
}

/**
 * How the deadlines of the city are kept. Plain data: it crosses from the projector's thread to the API. It is shown to
 * whoever asks, so it names no project; which they were, and why, stands in the process's log.
 */
export interface DeadlineStatus {
  /** When the clock began; instant, ISO 8601. */
  readonly since: string;
  /** End of the last pass that looked at everything, though a project may not have been decidable; instant, ISO 8601. */
  readonly lastPass?: string;
  /** How much the last pass could not do. */
  readonly failed: number;
}

/** The status after a pass that ended at `now`. */
export function afterPass(before: DeadlineStatus, failures: readonly DeadlineFailure[], now: Date): DeadlineStatus {
  // One project that cannot be decided keeps nothing else from being raised; a step that failed does.
  const toTheEnd = failures.every(({ target }) => target !== undefined);
  const lastPass = toTheEnd ? now.toISOString() : before.lastPass;
  return { since: before.since, ...(lastPass !== undefined && { lastPass }), failed: failures.length };
}

/** Does somebody have to look at once: did no pass come to its end for more than ten minutes? */
export function deadlinesNeedAttention({ since, lastPass }: DeadlineStatus, now: Date): boolean {
  return now.getTime() - Date.parse(lastPass ?? since) > PATIENCE_MS;
}
