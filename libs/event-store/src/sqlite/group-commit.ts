import { LRUCache } from 'lru-cache';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Revision } from '#domain/kernel/envelope';
import type { EncodedAppend } from '../encoded-event.js';
import { StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { AppendResult, ExpectedRevision } from '../port.js';
import { positionOf } from './position.js';

/** What one transaction takes, so that the event loop is not held up for long. */
const GROUP_EVENTS = 1_024;
const GROUP_BYTES = 4_000_000;

/** Streams whose last revision is kept in memory. */
const KNOWN_STREAMS = 100_000;

interface Waiting {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly append: EncodedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Writes the appends that arrive in the same turn of the event loop in one transaction, because most of what a
 * transaction costs is the wait for the disk. Each append is checked and answered on its own, and only after COMMIT.
 *
 * Nothing else writes to the log (writer-lock.ts): that is why the last revisions and the last row are kept in memory.
 */
export class GroupCommit {
  private readonly queue: Waiting[] = [];
  private readonly lastRevisions = new LRUCache<string, Revision>({ max: KNOWN_STREAMS });
  private scheduled = false;
  private lastRow: number;

  private readonly begin: StatementSyncInstance;
  private readonly insert: StatementSyncInstance;
  private readonly commit: StatementSyncInstance;
  private readonly lastOfStream: StatementSyncInstance;
  private readonly idsFrom: StatementSyncInstance;

  /**
   * @param lastRow row of the last event in the log, 0 when it is empty.
   * @param onCommit called after each transaction that wrote something.
   */
  constructor(
    private readonly db: DatabaseSyncInstance,
    lastRow: number,
    private readonly onCommit: () => void,
  ) {
    this.lastRow = lastRow;
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.insert = db.prepare(
      'INSERT INTO events (position, stream, revision, type, id, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.lastOfStream = db.prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.idsFrom = db.prepare(
      'SELECT id, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
    );
  }

  /** Row of the last committed event, 0 for an empty log. */
  get head(): number {
    return this.lastRow;
  }

  /** Queues an append; see EventStore.append for the answers. */
  append(stream: string, expected: ExpectedRevision, append: EncodedAppend): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.queue.push({ stream, expected, append, resolve, reject });
      this.schedule();
    });
  }

  /** Writes everything that is queued now. */
  flush(): void {
    while (this.queue.length > 0) this.writeGroup(this.nextGroup());
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.queue.length > 0) this.writeGroup(this.nextGroup());
      if (this.queue.length > 0) this.schedule();
    });
  }

  private nextGroup(): readonly Waiting[] {
    let size = 0;
    let events = 0;
    let bytes = 0;
    for (const { append } of this.queue) {
      events += append.events.length;
      bytes += append.bytes;
      if (size > 0 && (events > GROUP_EVENTS || bytes > GROUP_BYTES)) break;
      size += 1;
    }
    return this.queue.splice(0, size);
  }

  private writeGroup(group: readonly Waiting[]): void {
    const answers: (() => void)[] = [];
    const before = this.lastRow;
    let row = before;
    try {
      this.begin.run();
      for (const waiting of group) {
        const answer = this.write(waiting, row);
        if (answer instanceof Error) {
          answers.push(() => waiting.reject(answer));
        } else {
          row = answer.row;
          answers.push(() => waiting.resolve(answer.result));
        }
      }
      this.commit.run();
    } catch (cause) {
      this.undo();
      const reason = new StoreUnavailable('The event log could not be written. See the cause, then repeat.', { cause });
      for (const { reject } of group) reject(reason);
      return;
    }
    this.lastRow = row;
    for (const answer of answers) answer();
    if (row > before) this.onCommit();
  }

  /** Writes one append behind `row`, or says why not. */
  private write(
    { stream, expected, append: { events } }: Waiting,
    row: number,
  ): { readonly result: AppendResult; readonly row: number } | WrongExpectedRevision {
    const actual = this.lastRevision(stream);
    let revision = expected === 'NO_STREAM' ? -1 : expected;
    if (actual !== revision) {
      const result = this.answerOfRepeat(stream, revision, events);
      return result ? { result, row } : new WrongExpectedRevision(stream, expected, actual);
    }
    for (const { type, id, data, metadata } of events) {
      this.insert.run(++row, stream, ++revision, type, id, data, metadata);
    }
    this.lastRevisions.set(stream, revision);
    return { result: { revision, position: positionOf(row) }, row };
  }

  /** Last revision of the stream, −1 where there is none; without a query for streams met lately. */
  lastRevision(stream: string): Revision {
    const known = this.lastRevisions.get(stream);
    if (known !== undefined) return known;
    const last: { readonly revision: Revision } | undefined = this.lastOfStream.get(stream);
    const revision = last?.revision ?? -1;
    this.lastRevisions.set(stream, revision);
    return revision;
  }

  /** The original answer, when exactly these events already stand behind `revision`. */
  private answerOfRepeat(
    stream: string,
    revision: Revision,
    events: EncodedAppend['events'],
  ): AppendResult | undefined {
    const stored: readonly { readonly id: string; readonly position: number }[] = this.idsFrom.all(
      stream,
      revision,
      events.length,
    );
    const last = stored.at(-1);
    if (!last || stored.length < events.length) return undefined;
    if (events.some(({ id }, at) => id !== stored[at]?.id)) return undefined;
    return { revision: revision + events.length, position: positionOf(last.position) };
  }

  /** Takes back what a failed transaction wrote, here and in the file. */
  private undo(): void {
    this.lastRevisions.clear();
    // A full disk or an I/O error may have rolled back already. Where rolling back fails too, the next BEGIN says so.
    try {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
    } catch {
      return;
    }
  }
}
