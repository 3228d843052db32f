/** So long, in milliseconds, may something be tried again before somebody should look. */
const PATIENCE_MS = 30_000;
/** So long, in milliseconds, may one stream take no command: somebody should have looked by then. */
const LONGEST_HINDRANCE_MS = 60 * 60_000;

/**
 * How events are answered with commands on other streams. Plain data: it crosses from the projector's thread to the API.
 * It is shown to whoever asks, so it names no stream; the process's log does.
 */
export interface ReactionStatus {
  /** `FOLLOWING` the log; `FAILED`: stopped for good before an event, nothing behind it is answered. */
  readonly state: 'FOLLOWING' | 'FAILED';
  /** Everything up to this position is answered. */
  readonly position?: string;
  /** Commands asked for and not settled. */
  readonly undelivered: number;
  /** Since when the oldest of them has failed; instant, ISO 8601. */
  readonly undeliveredSince?: string;
  /** Since when nothing more is read, because so many commands are not settled; instant, ISO 8601. */
  readonly fullSince?: string;
  /** What keeps the log from being followed. */
  readonly error?: {
    readonly reason: string;
    readonly eventId?: string;
    readonly position?: string;
    /** Since when it is tried again by itself; instant, ISO 8601. Left out: it is not. */
    readonly since?: string;
  };
}

const isLong = (since: string | undefined, now: Date, patience = PATIENCE_MS): boolean =>
  since !== undefined && now.getTime() - Date.parse(since) > patience;

/** Does somebody have to look at once: are events no longer answered, or is one not for an hour? */
export function reactionsNeedAttention(status: ReactionStatus, now: Date): boolean {
  const { state, error, fullSince, undeliveredSince } = status;
  return (
    state === 'FAILED' ||
    isLong(error?.since, now) ||
    isLong(fullSince, now) ||
    isLong(undeliveredSince, now, LONGEST_HINDRANCE_MS)
  );
}

/** Could a command not be delivered for more than half a minute? Everything else is, meanwhile. */
export function isHindered({ undeliveredSince }: ReactionStatus, now: Date): boolean {
  return isLong(undeliveredSince, now);
}
