import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Revision } from '#domain/kernel/envelope';
import type { SqliteValue } from '#sqlite-thread/messages';
import { Parcel } from '#sqlite-thread/parcel';
import { RowWriting } from '#sqlite-thread/row-writing';
import type { ThreadFile } from '#sqlite-thread/sqlite-thread';
import type { EncodedAppend } from '../encoded-event.js';
import { StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { AppendResult, ExpectedRevision } from '../port.js';
import { positionOf } from './position.js';

/** What one transaction takes, so that no answer waits for long. */
const GROUP_EVENTS = 1_024;
const GROUP_BYTES = 4_000_000;

/** Appends answered in one turn of the event loop. */
const SLICE = 16;

/** Streams whose last revision is kept in memory; with one more all are forgotten, and asked for again as they are met. */
const KNOWN_STREAMS = 100_000;

interface Waiting {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly append: EncodedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: Error) => void;
}

/** A transaction before it is written. */
interface Group {
  readonly values: SqliteValue[];
  /** Data and metadata of its events. */
  readonly texts: Parcel;
  /** Last revisions of its streams, once it is written. */
  readonly revisions: Map<string, Revision>;
  readonly answers: (() => void)[];
  /** Appends that can only be answered when it is known whether it was written. */
  readonly later: Waiting[];
  row: number;
}

/** Data and metadata come as the bytes of their text. */
const EVENTS = new RowWriting(
  '(?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))',
  (rows) => `INSERT INTO events (position, stream, revision, type, id, data, metadata) VALUES ${rows}`,
);

/**
 * Writes the appends that have arrived in one transaction, because most of what a transaction costs is the wait for the
 * disk; while it waits in a thread of its own (sqlite-thread), the next ones gather. Each append is checked and answered
 * on its own, and only after COMMIT.
 *
 * Nothing else writes to the log (writer-lock.ts): that is why the last revisions and the last row are kept in memory.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private readonly lastRevisions = new Map<string, Revision>();
  private scheduled = false;
  /** The transaction that is under way, until it is over. */
  private writing: Promise<void> | undefined;
  /** The answers to the last one. */
  private answering: Promise<void> = Promise.resolve();
  private lastRow: number;

  private readonly lastOfStream: StatementSyncInstance;
  private readonly idsFrom: StatementSyncInstance;

  /**
   * @param file the log in the thread that writes it.
   * @param db another connection to it, for reading.
   * @param lastRow row of the last event in the log, 0 when it is empty.
   * @param onCommit called after each transaction that wrote something.
   */
  constructor(
    private readonly file: Pick<ThreadFile, 'write'>,
    db: DatabaseSyncInstance,
    lastRow: number,
    private readonly onCommit: () => void,
  ) {
    this.lastRow = lastRow;
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

  /** Resolves when everything that is queued has been answered. */
  async flush(): Promise<void> {
    this.begin();
    while (this.writing) await this.writing;
    await this.answering;
  }

  private schedule(): void {
    if (this.scheduled || this.writing) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.begin();
    });
  }

  /** Writes what is queued, unless a transaction is under way: its end begins the next one. */
  private begin(): void {
    if (this.queue.length > 0 && !this.writing) this.writeGroup(this.nextGroup());
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

  /** Begins a transaction. Each append is answered on its own. */
  private writeGroup(waiting: readonly Waiting[]): void {
    const group: Group = {
      values: [],
      texts: new Parcel(waiting.reduce((bytes, { append }) => bytes + append.bytes, 0)),
      revisions: new Map(),
      answers: [],
      later: [],
      row: this.lastRow,
    };
    this.writing = this.write(waiting, group).then(
      () => {
        this.writing = undefined;
        this.queue.unshift(...group.later);
        this.begin();
        this.answering = inSlices(group.answers);
      },
      (cause: unknown) => {
        this.writing = undefined;
        const reason = new StoreUnavailable('The event log could not be written. See the cause, then repeat.', {
          cause,
        });
        for (const { reject } of waiting) reject(reason);
        this.begin();
      },
    );
  }

  private async write(waiting: readonly Waiting[], group: Group): Promise<void> {
    for (const one of waiting) this.add(one, group);
    if (group.values.length === 0) return;
    await this.file.write(EVENTS.steps(group.values), group.texts);
    this.lastRow = group.row;
    for (const [stream, revision] of group.revisions) this.know(stream, revision);
    this.onCommit();
  }

  /** Puts one append behind the others of its transaction, or finds out what else to answer. */
  private add(one: Waiting, group: Group): void {
    const { stream, expected, append, resolve } = one;
    const staged = group.revisions.get(stream);
    const actual = staged ?? this.lastRevision(stream);
    let revision = expected === 'NO_STREAM' ? -1 : expected;
    if (actual !== revision) {
      // What to answer depends on whether the others of the stream are written.
      if (staged !== undefined) group.later.push(one);
      else group.answers.push(this.answerBehind(one, revision, actual));
      return;
    }
    for (const { type, id, data, metadata } of append.events) {
      const { texts } = group;
      group.values.push(++group.row, stream, ++revision, type, id, texts.add(data), texts.add(metadata));
    }
    group.revisions.set(stream, revision);
    const result: AppendResult = { revision, position: positionOf(group.row) };
    group.answers.push(() => resolve(result));
  }

  /** Last revision of the stream, −1 where there is none; without a query for streams met lately. */
  lastRevision(stream: string): Revision {
    const known = this.lastRevisions.get(stream);
    if (known !== undefined) return known;
    const last: { readonly revision: Revision } | undefined = this.lastOfStream.get(stream);
    const revision = last?.revision ?? -1;
    this.know(stream, revision);
    return revision;
  }

  private know(stream: string, revision: Revision): void {
    if (this.lastRevisions.size >= KNOWN_STREAMS && !this.lastRevisions.has(stream)) this.lastRevisions.clear();
    this.lastRevisions.set(stream, revision);
  }

  /** The answer to an append that does not fit the stream: the original one, if it is a repeat. */
  private answerBehind({ stream, expected, append, resolve, reject }: Waiting, after: Revision, actual: Revision) {
    const result = this.answerOfRepeat(stream, after, append.events);
    return () => (result ? resolve(result) : reject(new WrongExpectedRevision(stream, expected, actual)));
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
}

/**
 * Calls the answers a few in each turn of the event loop: what those who waited ask for next is then being written while
 * the others go on.
 */
async function inSlices(answers: readonly (() => void)[]): Promise<void> {
  for (let at = 0; at < answers.length; at += SLICE) {
    if (at > 0) await nextTurn();
    for (const answer of answers.slice(at, at + SLICE)) answer();
  }
}
