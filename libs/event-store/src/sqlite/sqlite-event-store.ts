import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Position, RecordedEvent, Revision, SealedEvent } from '#domain/kernel/envelope';
import { encodeAppend } from '../encoded-event.js';
import { LogMismatch, StoreUnavailable } from '../errors.js';
import type {
  AppendResult,
  EventFilter,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadOptions,
  SubscribeOptions,
  SubscriptionMessage,
} from '../port.js';
import { SqliteThread, type ThreadFile } from '#sqlite-thread/sqlite-thread';
import { CommitWatch } from './commit-watch.js';
import { openForReading, openForWriting } from './connection.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import { positionOf, rowOf } from './position.js';
import { takeWriterLock, type WriterLock } from './writer-lock.js';

/** What only the one writer of a log has. */
interface Writing {
  readonly lock: WriterLock;
  readonly thread: SqliteThread;
  readonly file: ThreadFile;
}

/** Where the log is, and whether this is its one writer or one of any number of readers. */
export interface SqliteEventStoreOptions {
  readonly path: string;
  readonly mode: 'writer' | 'reader';
}

/**
 * The embedded event store: one SQLite file with a write-ahead log. One writer; readers in other threads and processes
 * follow it. Acknowledged means on disk (`synchronous=FULL`).
 */
export class SqliteEventStore implements EventStore {
  private readonly reader: LogReader;
  private readonly watch: CommitWatch;
  private readonly writer: GroupCommit | undefined;
  private closed = false;

  private constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly writing: Writing | undefined,
  ) {
    this.reader = new LogReader(db);
    this.watch = new CommitWatch(() => this.headRow(), !writing);
    this.writer = writing && new GroupCommit(writing.file, db, this.reader.head(), () => this.watch.look());
  }

  /**
   * A writer creates the log when it is absent; a reader is refused until the writer has.
   * @throws StoreLocked when another writer holds the log; StoreUnavailable for a reader without a log; LogMismatch when
   * the file is something else.
   */
  static async open({ path, mode }: SqliteEventStoreOptions): Promise<SqliteEventStore> {
    if (mode === 'reader') return new SqliteEventStore(openForReading(path), undefined);
    const lock = takeWriterLock(path);
    const thread = new SqliteThread();
    try {
      const file = await openForWriting(path, thread);
      return new SqliteEventStore(openForReading(path), { lock, thread, file });
    } catch (error) {
      await thread.close();
      lock.close();
      throw error;
    }
  }

  /** Resolves when the thread that writes has died: nothing can be written any more. Never for a reader. */
  get failed(): Promise<Error> {
    return this.writing?.thread.died ?? new Promise(() => undefined);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    if (!this.writer) throw new TypeError('This event store was opened for reading; append through its writer');
    const append = encodeAppend(stream, events);
    this.requireOpen();
    return this.writer.append(stream, expected, append);
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncGenerator<RecordedEvent, void> {
    const { backwards = false } = options;
    let { from = 0, to = Number.MAX_SAFE_INTEGER } = options;
    const latest = this.latestRevision(stream);
    if (latest !== undefined && from > latest) return;
    for (;;) {
      this.requireOpen();
      const { events, full } = this.reader.streamPage(stream, from, to, backwards);
      yield* events;
      const end = events.at(-1);
      if (!full || !end) return;
      if (backwards) to = end.revision - 1;
      else from = end.revision + 1;
      await nextTurn();
    }
  }

  latestRevision(stream: string): Revision | undefined {
    return this.closed ? undefined : this.writer?.lastRevision(stream);
  }

  readAll({ after, upTo, filter }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    this.requireOpen();
    const head = this.headRow();
    return this.pages(after ? rowOf(after) : 0, upTo ? Math.min(rowOf(upTo), head) : head, filter);
  }

  async *subscribe({ after, filter, signal }: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void> {
    this.requireOpen();
    let seen = after ? rowOf(after) : 0;
    if (seen > this.headRow()) {
      throw new LogMismatch(`The log ends before position ${after}: it is an older copy. Rebuild what read the other.`);
    }
    const scan = this.reader.scan(filter);
    let told = false;
    while (!signal.aborted && !this.closed) {
      const head = this.headRow();
      if (seen === head) {
        // What the consumer does with the mark takes time: look again before waiting.
        if (told) await this.watch.growth(seen, signal);
        else yield { kind: 'caught-up' };
        told = true;
        continue;
      }
      const { events, through } = scan.page(seen, head);
      for (const event of events) {
        yield { kind: 'event', event };
        if (signal.aborted || this.closed) return;
      }
      seen = through;
      const last = positionOf(seen);
      if (events.at(-1)?.position !== last) yield { kind: 'checkpoint', position: last };
      if (seen === head) continue;
      told = false;
      // Without this a consumer that never waits would keep timers, appends and its own abort from running.
      await nextTurn();
    }
  }

  async head(): Promise<Position | undefined> {
    this.requireOpen();
    const row = this.headRow();
    return row === 0 ? undefined : positionOf(row);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writer?.flush();
    this.watch.end();
    this.db.close();
    if (!this.writing) return;
    const { file, thread, lock } = this.writing;
    // The write-ahead log goes into the file while no reader of ours is in the way.
    await file.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    await thread.close();
    lock.close();
  }

  private async *pages(
    after: number,
    upTo: number,
    filter: EventFilter | undefined,
  ): AsyncGenerator<RecordedEvent, void> {
    const scan = this.reader.scan(filter);
    for (let seen = after; seen < upTo;) {
      this.requireOpen();
      const { events, through } = scan.page(seen, upTo);
      yield* events;
      seen = through;
      if (seen < upTo) await nextTurn();
    }
  }

  private headRow(): number {
    return this.writer ? this.writer.head : this.reader.head();
  }

  private requireOpen(): void {
    if (this.closed) throw new StoreUnavailable('The event store is closed.');
  }
}
