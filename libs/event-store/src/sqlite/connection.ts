import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { SqliteThread, ThreadFile } from '#sqlite-thread/sqlite-thread';
import { LogMismatch, StoreUnavailable } from '../errors.js';

/** Marks the file as ours (`PTLG`) and its layout. */
const APPLICATION_ID = 0x50544c47;
const LAYOUT = 1;

/** Other processes hold a lock only for moments: while one of them recovers or checkpoints the write-ahead log. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Short columns stand first, so that a filtered scan does not touch the text of the events it passes over. Besides the
 * log itself there is one index: each one costs on every append (facts/pitfalls.md 10 names the one that must be).
 */
const LAYOUT_SQL = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_of_stream ON events (stream, revision);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${LAYOUT};
`;

/** Reads a pragma that answers with one number or word. */
export function pragma(db: DatabaseSyncInstance, name: string): unknown {
  const row: Record<string, unknown> | undefined = db.prepare(`PRAGMA ${name}`).get();
  return row && Object.values(row)[0];
}

/**
 * A large write-ahead log (16,000 pages are about 64 MB): pages of the index that many commits touch reach the file
 * once, not every 1,000 pages.
 */
const WRITER_PRAGMAS = 'PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 16000;';

/**
 * Opens the log for writing in a thread, creating file and folder when absent. The caller holds the writer lock.
 * @throws LogMismatch when the file is something else; Error when the file system cannot keep the promise that an
 * acknowledged event is on disk.
 */
export async function openForWriting(path: string, thread: SqliteThread): Promise<ThreadFile> {
  createUnlessThere(path);
  const file = await thread.open(path, WRITER_PRAGMAS);
  const [durable] = await file.all('SELECT synchronous, journal_mode FROM pragma_synchronous, pragma_journal_mode');
  if (durable?.['synchronous'] !== 2 || durable['journal_mode'] !== 'wal') {
    throw new Error(`${path} cannot be kept with a synchronous write-ahead log. Put DATA_DIR on a local disk.`);
  }
  return file;
}

function createUnlessThere(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (pragma(db, 'application_id') === 0 && pragma(db, 'schema_version') === 0) create(db);
    requireOurs(db, path);
  } finally {
    db.close();
  }
}

/**
 * Opens the log for reading beside a writer in this or another process.
 * @throws StoreUnavailable when the writer has not created it yet; LogMismatch when the file is something else.
 */
export function openForReading(path: string): DatabaseSyncInstance {
  if (!existsSync(path)) throw notYet(path);
  const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    if (pragma(db, 'application_id') === 0) throw notYet(path);
    requireOurs(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function create(db: DatabaseSyncInstance): void {
  // The journal mode cannot change inside a transaction; the layout is there whole or not at all.
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; ${LAYOUT_SQL} COMMIT;`);
}

function requireOurs(db: DatabaseSyncInstance, path: string): void {
  const [application, layout] = [pragma(db, 'application_id'), pragma(db, 'user_version')];
  if (application === APPLICATION_ID && layout === LAYOUT) return;
  throw new LogMismatch(
    application === APPLICATION_ID
      ? `${path} has layout ${String(layout)}, this version reads ${LAYOUT}. Use the version that wrote it.`
      : `${path} is a database, but not an event log. Name another DATA_DIR.`,
  );
}

function notYet(path: string): StoreUnavailable {
  return new StoreUnavailable(`There is no event log at ${path} yet. Start the server that writes it first.`);
}
