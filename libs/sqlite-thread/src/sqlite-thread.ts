import { Worker } from 'node:worker_threads';
import type { Answer, Request, SqliteRow, SqliteValue, Step, Work } from './messages.js';
import type { Parcel } from './parcel.js';

/** What SQLite answered instead of doing what was asked. */
export class SqliteFailure extends Error {
  override readonly name = 'SqliteFailure';

  /** @param code SQLite's result code, where it gave one. */
  constructor(
    message: string,
    readonly code?: number,
  ) {
    super(message);
  }
}

/** What passes through the thread is garbage at once: a small young generation does. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

type Ask = (work: Work, parcel?: Parcel) => Promise<readonly SqliteRow[]>;

interface Pending {
  readonly resolve: (rows: readonly SqliteRow[]) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * A thread in which SQLite writes, so that neither the work of a transaction nor the wait for the disk holds up the
 * thread that asks. Requests are done in the order they were made. It keeps its process alive only while a request is
 * under way.
 */
export class SqliteThread {
  /** Resolves when the thread has ended though nobody closed it: from then on it refuses everything. */
  readonly died: Promise<Error>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #ended: Promise<void>;
  #last = 0;
  #files = 0;
  #closed = false;
  /** Why nothing more can be asked. */
  #end: Error | undefined;

  constructor() {
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), { resourceLimits });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        this.#fail(new Error(`The thread that writes to SQLite ended with code ${code}.`));
        resolve();
      });
    });
    this.died = new Promise((resolve) => {
      void this.#ended.then(() => this.#end && !this.#closed && resolve(this.#end));
    });
  }

  /** Opens a file that exists, and runs the pragmas. @throws SqliteFailure */
  async open(path: string, pragmas: string): Promise<ThreadFile> {
    const number = ++this.#files;
    const ask: Ask = (work, parcel) => this.#ask(number, path, work, parcel);
    await ask({ kind: 'open', pragmas });
    return new ThreadFile(ask);
  }

  /** Ends the thread once everything asked for is done. Files that are still open are closed with it. Idempotent. */
  async close(): Promise<void> {
    while (this.#pending.size > 0) {
      await Promise.race([new Promise((resolve) => this.#worker.once('message', resolve)), this.#ended]);
    }
    this.#closed = true;
    this.#end ??= new Error('The thread that writes to SQLite was closed.');
    await this.terminate();
  }

  /** Ends the thread at once: what is under way is not answered and, unless its COMMIT is over, not written. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
    await this.#ended;
  }

  #ask(file: number, path: string, work: Work, parcel: Parcel | undefined): Promise<readonly SqliteRow[]> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      const number = ++this.#last;
      if (this.#pending.size === 0) this.#worker.ref();
      this.#pending.set(number, { resolve, reject });
      this.#worker.postMessage({ number, file, path, work } satisfies Request, parcel && [parcel.memory]);
    });
  }

  #settle({ number, rows = [], failure }: Answer): void {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    if (this.#pending.size === 0) this.#worker.unref();
    if (failure) pending?.reject(new SqliteFailure(failure.message, failure.code));
    else pending?.resolve(rows);
  }

  #fail(reason: Error): void {
    this.#end ??= reason;
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}

/** A file open in the thread. */
export class ThreadFile {
  constructor(private readonly ask: Ask) {}

  /**
   * Runs the steps in one transaction: all of them or none. Resolves after COMMIT.
   * @param parcel holds texts among their values; it is gone then.
   * @throws SqliteFailure
   */
  async write(steps: readonly Step[], parcel?: Parcel): Promise<void> {
    await this.ask({ kind: 'write', steps }, parcel);
  }

  /** Rows a query finds. @throws SqliteFailure */
  all(sql: string, ...values: readonly SqliteValue[]): Promise<readonly SqliteRow[]> {
    return this.ask({ kind: 'all', sql, values });
  }

  /** Runs statements as they are. @throws SqliteFailure */
  async execute(sql: string): Promise<void> {
    await this.ask({ kind: 'execute', sql });
  }

  async close(): Promise<void> {
    await this.ask({ kind: 'close' });
  }
}
