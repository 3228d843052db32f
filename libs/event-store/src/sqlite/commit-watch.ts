/** How often a reader looks for commits of another process or thread when nobody tells it. */
const POLL_MS = 25;

interface Waiter {
  readonly seen: number;
  readonly resolve: () => void;
}

/** Lets subscriptions wait for the log to grow. */
export class CommitWatch {
  private readonly waiters = new Set<Waiter>();
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param head row of the last event.
   * @param polling whether commits happen where they are not told.
   */
  constructor(
    private readonly head: () => number,
    private readonly polling: boolean,
  ) {}

  /** Resolves when the log has grown beyond row `seen`, or the signal aborts, or the watch ends. */
  growth(seen: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiters.delete(waiter);
        signal.removeEventListener('abort', done);
        if (this.waiters.size === 0) this.stopTimer();
        resolve();
      };
      const waiter: Waiter = { seen, resolve: done };
      if (signal.aborted) return done();
      signal.addEventListener('abort', done);
      this.waiters.add(waiter);
      if (this.polling) this.timer ??= setInterval(() => this.look(), POLL_MS);
    });
  }

  /** Looks now. */
  look(): void {
    if (this.waiters.size === 0) return;
    let head: number;
    try {
      head = this.head();
    } catch {
      // Each subscription then meets the error itself, and its consumer hears of it.
      return this.end();
    }
    for (const { seen, resolve } of [...this.waiters]) if (head > seen) resolve();
  }

  /** Lets everyone go. */
  end(): void {
    for (const { resolve } of [...this.waiters]) resolve();
  }

  private stopTimer(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
