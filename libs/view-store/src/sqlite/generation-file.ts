import { DatabaseSync } from '@photostructure/sqlite';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SqliteThread, ThreadFile } from '#sqlite-thread/sqlite-thread';
import { generationOf } from '../generation.js';
import type { ViewSchema } from '../port.js';
import { Columns } from './columns.js';
import { ReadingFile } from './view-file.js';

/** Each generation of a view is a file of its own: a rebuild touches nothing that is read, dropping is removing a file. */
export function generationFile(directory: string, view: { readonly name: string; readonly version: number }): string {
  return join(directory, `${generationOf(view)}.db`);
}

/** Tells one file from another under the same name: a generation may be dropped and built again. */
export function fileIdentity(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

/**
 * Creates the file of a generation unless it exists. It is made ready under another name and then linked into place,
 * so that readers in other threads and processes see it whole or not at all, and of two creators one wins.
 */
export function createGenerationFile(directory: string, schema: ViewSchema): void {
  const file = generationFile(directory, schema);
  if (existsSync(file)) return;
  const draft = join(directory, `.${generationOf(schema)}.${randomUUID()}`);
  try {
    const db = new DatabaseSync(draft);
    try {
      // One wait for the disk instead of several: nobody reads the draft before it is whole and on disk.
      db.exec(`PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN; ${new Columns(schema).tables()}`);
      // No prepared statement: with one left, `close` would leave the file open and its log not folded in.
      db.exec(`INSERT INTO generation (schema) VALUES ('${JSON.stringify(schema).replaceAll("'", "''")}'); COMMIT`);
      db.exec('PRAGMA journal_mode = WAL');
    } finally {
      db.close();
    }
    sync(draft);
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    removeDatabase(draft);
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** How a generation is written. Each of the views has a cache of its own (KiB), so a small one. */
export const WRITER_PRAGMAS = `PRAGMA synchronous = NORMAL; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;
  PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864`;
const READER_PRAGMAS = 'PRAGMA cache_size = -1024; PRAGMA temp_store = MEMORY';

/**
 * Opens an existing generation in the thread that writes. `synchronous = NORMAL`: a power cut may take back the last
 * commits, but a commit's documents and checkpoint are one transaction, so the view only stands earlier in the log and
 * reads on from there.
 */
export function openForWriting(file: string, thread: SqliteThread): Promise<ThreadFile> {
  return thread.open(file, WRITER_PRAGMAS);
}

/** Opens an existing generation beside whoever writes it. */
export function openForReading(file: string): ReadingFile {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    db.exec(READER_PRAGMAS);
    return new ReadingFile(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Removes a database with its write-ahead log. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}
