import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { businessDateOf, type BusinessDate } from '#workdays/business-date';
import { DeadlinePass, type GivenToday, type PassOutcome, type PassParts, type Recounted } from './deadline-pass.js';
import { afterPass, type DeadlineFailure, type DeadlineStatus } from './deadline-status.js';

/** What the clock works on. */
export interface DeadlineClockOptions extends PassParts {
  readonly timeZone: string;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** How often it looks when nothing tells it to. */
const INTERVAL_MS = 60_000;
/** Most failures of a pass that are logged one by one. */
const LOGGED = 100;

/**
 * Finds what fell due and says so with commands (design.md 5): acceptance by silence (CLK-03), `ApprovalDelayed` for
 * items past their due date, what stands for any other deadline that has passed (raise.ts), such as `DeferralDefaulted`
 * or `NodeOverdue`, and `DueDateMoved` for open items counted on a calendar that was amended since. What fell due while the system stood still is raised at the next start.
 */
export class DeadlineClock {
  readonly #ending = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => Date;
  #running: Promise<void> = Promise.resolve();
  #recounted: Recounted = { current: {}, revisions: '', items: new Set() };
  #given: GivenToday | undefined;
  #status: DeadlineStatus;

  constructor(private readonly options: DeadlineClockOptions) {
    this.#now = options.now ?? (() => new Date());
    this.#status = { since: this.#now().toISOString(), failed: 0 };
  }

  /** Begins: a pass at once, one a minute, and one after each change of a calendar. */
  start(): void {
    this.#running = Promise.all([this.#everyMinute(), this.#afterCalendarChanges()]).then(() => undefined);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  /** When everything due was looked at last, and how much could not be raised. */
  status(): DeadlineStatus {
    return this.#status;
  }

  /** Calls the listener, which must not throw, after each pass. @returns a function that ends it. */
  onPass(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * One pass over everything that is open, as of a business date. Each search waits until its view has seen the log's end
   * as it is now, so that nothing recorded before the pass is missed. What it could not do is in the outcome and in the log, and
   * how much that was in the status.
   * @throws the reason of the abort when the clock is stopped.
   */
  async pass(today: BusinessDate): Promise<PassOutcome> {
    const { signal } = this.#ending;
    const outcome = await this.#passOver(today).catch((error: unknown): PassOutcome => {
      signal.throwIfAborted();
      return { given: 0, failures: [{ attempted: 'reading the log and its views', error }] };
    });
    this.#status = afterPass(this.#status, outcome.failures, this.#now());
    if (outcome.failures.length > 0) this.#report(outcome.failures);
    for (const listener of this.#listeners) listener();
    return outcome;
  }

  async #passOver(today: BusinessDate): Promise<PassOutcome> {
    const { signal } = this.#ending;
    const head = await this.options.eventStore.head();
    if (head === undefined) return { given: 0, failures: [] };
    const given = this.#given?.today === today ? this.#given : { today, ids: new Set<string>() };
    this.#given = given;
    const { recounted, ...outcome } = await new DeadlinePass(this.options, head, given, signal).run(this.#recounted);
    this.#recounted = recounted;
    return outcome;
  }

  #report(failures: readonly DeadlineFailure[]): void {
    const told = failures.slice(0, LOGGED).map(({ error, ...failure }) => ({ ...failure, reason: String(error) }));
    this.options.logger.error(
      { failed: failures.length, failures: told },
      'not every deadline could be raised; the next pass tries again',
    );
  }

  async #everyMinute(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#passNow();
      await delay(INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #afterCalendarChanges(): Promise<void> {
    const { eventStore, logger } = this.options;
    const { signal } = this.#ending;
    try {
      const after = await eventStore.head();
      const filter = { streamPrefixes: ['calendar-'] };
      for await (const message of eventStore.subscribe({ filter, signal, ...(after && { after }) })) {
        if (message.kind === 'event') await this.#passNow();
      }
    } catch (error) {
      if (!signal.aborted) logger.error({ err: error }, 'calendar changes are not followed; the minute pass goes on');
    }
  }

  async #passNow(): Promise<void> {
    const { timeZone, logger } = this.options;
    try {
      const { given } = await this.pass(businessDateOf(this.#now(), timeZone));
      if (given > 0) logger.info({ given }, 'deadlines raised');
    } catch (error) {
      if (!this.#ending.signal.aborted) throw error;
    }
  }
}
