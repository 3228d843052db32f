import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SqliteThread } from '#sqlite-thread/sqlite-thread';
import { temporaryFolders } from '#test/support/temporary-folder';
import { LogMismatch, StoreUnavailable } from '../errors.js';
import { openForReading, openForWriting } from './connection.js';

const folder = temporaryFolders();
let thread: SqliteThread;

beforeEach(() => {
  thread = new SqliteThread();
});
afterEach(() => thread.close());

describe('the connection to the log', () => {
  it('waits for the disk at every commit: synchronous is FULL on a write-ahead log, new and opened again', async () => {
    const path = join(folder(), 'data', 'events.db');
    for (let time = 0; time < 2; time++) {
      const file = await openForWriting(path, thread);
      expect(await file.all('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await file.all('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      await file.close();
    }
  });

  it('tells a reader without a log to start the writer first', () => {
    expect(() => openForReading(join(folder(), 'events.db'))).toThrow(StoreUnavailable);
    const path = join(folder(), 'events.db');
    new DatabaseSync(path).close();
    expect(() => openForReading(path)).toThrow(/Start the server/);
  });

  it('does not let a reader write', async () => {
    const path = join(folder(), 'events.db');
    await openForWriting(path, thread);
    const reader = openForReading(path);
    expect(() => reader.exec('DELETE FROM events')).toThrow(/readonly/);
    reader.close();
  });

  it('leaves a database that is no event log alone', async () => {
    const path = join(folder(), 'other.db');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE invoices (id INTEGER) STRICT');
    other.close();
    await expect(openForWriting(path, thread)).rejects.toThrow(LogMismatch);
    const after = new DatabaseSync(path);
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'invoices' }]);
    after.close();
  });

  it('refuses a log of a layout it does not know', async () => {
    const path = join(folder(), 'events.db');
    const file = await openForWriting(path, thread);
    await file.execute('PRAGMA user_version = 99');
    await expect(openForWriting(path, thread)).rejects.toThrow(/layout 99/);
    expect(() => openForReading(path)).toThrow(LogMismatch);
  });

  it('finds the last revision of a stream by its index, however long the log is', async () => {
    const file = await openForWriting(join(folder(), 'events.db'), thread);
    const plan = await file.all(
      'EXPLAIN QUERY PLAN SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
      'project-1',
    );
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('SEARCH events USING COVERING INDEX events_of_stream (stream=?)'),
    ]);
  });
});
