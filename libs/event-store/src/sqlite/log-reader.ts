import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { RecordedEvent, Revision } from '#domain/kernel/envelope';
import { UnreadableEvent } from '#integrity/unreadable-event';
import type { EventFilter } from '../port.js';
import { conditionOf } from './filter-condition.js';
import { positionOf, rowOf } from './position.js';

/** A page ends after this many events, or after this many characters of JSON: what one turn of the event loop takes. */
const PAGE_EVENTS = 128;
const PAGE_CHARACTERS = 1_000_000;
/** Rows a filtered page looks at before it returns with what it found. */
const SCAN_ROWS = 4_096;

const COLUMNS = 'position, stream, revision, type, id, data, metadata';
type Row = readonly [
  position: number,
  stream: string,
  revision: Revision,
  type: string,
  id: string,
  data: string,
  metadata: string,
];

/** Events in order; a full page may have more behind it. */
export interface EventPage {
  readonly events: readonly RecordedEvent[];
  readonly full: boolean;
}

/** Part of the log: its matching events, and the row up to which everything was seen. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly through: number;
}

/** Pages of the log that match one filter. */
export interface LogScan {
  /** Events after row `after`, at most up to row `upTo`. */
  page(after: number, upTo: number): LogPage;
}

/**
 * Reads pages. Every page is a read transaction of its own, over when the call returns: an open one would keep the
 * write-ahead log from being reset.
 */
export class LogReader {
  private readonly ascending: StatementSyncInstance;
  private readonly descending: StatementSyncInstance;
  private readonly lastRow: StatementSyncInstance;

  /** The caller holds `db`: statements do not keep it alive (facts/sqlite.md). */
  constructor(private readonly db: DatabaseSyncInstance) {
    const range = `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`;
    this.ascending = rows(db, `${range} LIMIT ${PAGE_EVENTS}`);
    this.descending = rows(db, `${range} DESC LIMIT ${PAGE_EVENTS}`);
    this.lastRow = rows(db, 'SELECT coalesce(max(position), 0) FROM events');
  }

  /** Row of the last event, 0 for an empty log. */
  head(): number {
    const [row]: readonly [number] = this.lastRow.get();
    return row;
  }

  /** Events of a stream in this range of revisions, from its lower end or from its upper one. */
  streamPage(stream: string, from: Revision, to: Revision, backwards: boolean): EventPage {
    return take((backwards ? this.descending : this.ascending).all(stream, from, to));
  }

  scan(filter: EventFilter | undefined): LogScan {
    const { sql, values } = conditionOf(filter);
    const statement = rows(
      this.db,
      `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ?${sql} ORDER BY position LIMIT ${PAGE_EVENTS}`,
    );
    const page = (after: number, upTo: number): LogPage => {
      const end = Math.min(upTo, after + SCAN_ROWS);
      const { events, full } = take(statement.all(after, end, ...values));
      const last = events.at(-1);
      return { events, through: full && last ? rowOf(last.position) : end };
    };
    return { page };
  }
}

function rows(db: DatabaseSyncInstance, sql: string): StatementSyncInstance {
  return db.prepare(sql, { returnArrays: true });
}

/**
 * Rows come all at once, which takes less time than one by one. Whoever reads gets everything before an unreadable
 * event; that one is told when the page it begins is asked for.
 */
function take(found: readonly Row[]): EventPage {
  const events: RecordedEvent[] = [];
  let characters = 0;
  for (const row of found) {
    const event = recorded(row);
    if (event instanceof UnreadableEvent) {
      if (events.length === 0) throw event;
      return { events, full: true };
    }
    events.push(event);
    characters += row[5].length + row[6].length;
    if (events.length === PAGE_EVENTS || characters >= PAGE_CHARACTERS) return { events, full: true };
  }
  return { events, full: false };
}

function recorded([row, stream, revision, type, id, data, metadata]: Row): RecordedEvent | UnreadableEvent {
  const position = positionOf(row);
  try {
    // One literal: a copy with additions would take longer than reading the row.
    return { id, type, stream, revision, position, data: written(data), metadata: written(metadata) };
  } catch {
    return new UnreadableEvent({ stream, revision, position, id }, 'its data or metadata is no JSON object');
  }
}

function written<T extends object>(text: string): T {
  const value = JSON.parse(text);
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError('not an object');
}
