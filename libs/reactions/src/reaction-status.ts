/** So long, in milliseconds, may something be tried again before somebody should look. */
const PATIENCE_MS = 30_000;

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
  /** What keeps the log from being followed. */
  readonly error?: {
    readonly reason: string;
    readonly eventId?: string;
    readonly position?: string;
    /** Since when it is tried again by itself; instant, ISO 8601. Left out: it is not. */
    readonly since?: string;
  };
}

const isLong = (since: string | undefined, now: Date): boolean =>
  since !== undefined && now.getTime() - Date.parse(since) > PATIENCE_MS;

/** Does somebody have to look at once: are events no longer answered? */
export function reactionsNeedAttention({ state, error }: ReactionStatus, now: Date): boolean {
  return state === 'FAILED' || isLong(error?.since, now);
}

/** Could a command not be delivered for more than half a minute? Everything else is, meanwhile. */
export function isHindered({ undeliveredSince }: ReactionStatus, now: Date): boolean {
  return isLong(undeliveredSince, now);
}
