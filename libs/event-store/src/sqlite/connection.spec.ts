import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '#test/support/temporary-folder';
import { LogMismatch, StoreUnavailable } from '../errors.js';
import { openForReading, openForWriting, pragma } from './connection.js';

const folder = temporaryFolders();

describe('the connection to the log', () => {
  it('waits for the disk at every commit: synchronous is FULL on a write-ahead log, new and opened again', () => {
    const path = join(folder(), 'data', 'events.db');
    for (let time = 0; time < 2; time++) {
      const db = openForWriting(path);
      expect(pragma(db, 'synchronous')).toBe(2);
      expect(pragma(db, 'journal_mode')).toBe('wal');
      db.close();
    }
  });

  it('tells a reader without a log to start the writer first', () => {
    expect(() => openForReading(join(folder(), 'events.db'))).toThrow(StoreUnavailable);
    const path = join(folder(), 'events.db');
    new DatabaseSync(path).close();
    expect(() => openForReading(path)).toThrow(/Start the server/);
  });

  it('does not let a reader write', () => {
    const path = join(folder(), 'events.db');
    openForWriting(path).close();
    const reader = openForReading(path);
    expect(() => reader.exec('DELETE FROM events')).toThrow(/readonly/);
    reader.close();
  });

  it('leaves a database that is no event log alone', () => {
    const path = join(folder(), 'other.db');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE invoices (id INTEGER) STRICT');
    other.close();
    expect(() => openForWriting(path)).toThrow(LogMismatch);
    const after = new DatabaseSync(path);
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'invoices' }]);
    after.close();
  });

  it('refuses a log of a layout it does not know', () => {
    const path = join(folder(), 'events.db');
    const db = openForWriting(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openForWriting(path)).toThrow(/layout 99/);
    expect(() => openForReading(path)).toThrow(LogMismatch);
  });

  it('finds the last revision of a stream by its index, however long the log is', () => {
    const db = openForWriting(join(folder(), 'events.db'));
    const plan: readonly { readonly detail: string }[] = db
      .prepare('EXPLAIN QUERY PLAN SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
      .all('project-1');
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('SEARCH events USING COVERING INDEX events_of_stream (stream=?)'),
    ]);
    db.close();
  });
});
