import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '#test/support/temporary-folder';
import { Parcel } from './parcel.js';
import { SqliteFailure, SqliteThread, type ThreadFile } from './sqlite-thread.js';

const folder = temporaryFolders();
let path: string;
let thread: SqliteThread;
let file: ThreadFile;

beforeEach(async () => {
  path = join(folder(), 'desk.db');
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE desk (id INTEGER PRIMARY KEY, clerk TEXT NOT NULL) STRICT');
  db.close();
  thread = new SqliteThread();
  file = await thread.open(path, 'PRAGMA synchronous = FULL');
});
afterEach(() => thread.close());

const seat = (...values: readonly (string | number | null)[]) => ({
  sql: 'INSERT INTO desk (id, clerk) VALUES (?, ?)',
  width: 2,
  values,
});
const seated = () => file.all('SELECT id, clerk FROM desk ORDER BY id');

describe('a thread in which SQLite writes', () => {
  it('runs the steps of a transaction in order, one statement for as many rows as it is given', async () => {
    await file.write([seat(1, 'A', 2, 'B'), { sql: "UPDATE desk SET clerk = 'C' WHERE id = 2", width: 0, values: [] }]);
    expect(await seated()).toEqual([
      { id: 1, clerk: 'A' },
      { id: 2, clerk: 'C' },
    ]);
  });

  it('takes texts as bytes in memory that is handed over', async () => {
    const names = ['李', 'Ω'.repeat(50_000), '', '王'];
    const texts = names.map((name) => Buffer.from(name));
    const parcel = new Parcel(Buffer.concat(texts).byteLength);
    const values = texts.flatMap((text, id) => [id, parcel.add(text)]);
    await file.write([{ sql: 'INSERT INTO desk (id, clerk) VALUES (?, CAST(? AS TEXT))', width: 2, values }], parcel);
    expect(await seated()).toEqual(names.map((clerk, id) => ({ id, clerk })));
    expect(parcel.memory.byteLength).toBe(0);
    expect(() => new Parcel(2).add(Buffer.from('李'))).toThrow('out of bounds');
  });

  it('resolves when another connection sees what was written', async () => {
    await file.write([seat(1, 'A')]);
    const other = new DatabaseSync(path, { readOnly: true });
    expect(other.prepare('SELECT count(*) AS n FROM desk').get()).toEqual({ n: 1 });
    other.close();
  });

  it('keeps nothing of a transaction of which a step fails, says what SQLite said, and goes on', async () => {
    const failure = await file.write([seat(1, 'A'), seat(2, null)]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SqliteFailure);
    expect(failure).toMatchObject({ message: expect.stringContaining('NOT NULL'), code: expect.any(Number) });
    expect(await seated()).toEqual([]);
    await file.write([seat(2, 'B')]);
    expect(await seated()).toEqual([{ id: 2, clerk: 'B' }]);
  });

  it('does what it is asked in the order it is asked, whoever waits', async () => {
    const all = await Promise.all([file.write([seat(1, 'A')]), seated(), file.write([seat(2, 'B')]), seated()]);
    expect(all[1]).toEqual([{ id: 1, clerk: 'A' }]);
    expect(all[3]).toHaveLength(2);
  });

  it('says of a file that cannot be opened why', async () => {
    await expect(thread.open(join(folder(), 'nowhere', 'x.db'), '')).rejects.toThrow(SqliteFailure);
  });

  it('finishes what it was asked for before it ends, and answers nothing after', async () => {
    const written = file.write([seat(1, 'A')]);
    await thread.close();
    await expect(written).resolves.toBeUndefined();
    await expect(seated()).rejects.toThrow('was closed');
    await thread.close();
  });

  it('tells everybody who waits that it has died', async () => {
    const endless = file.all('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n');
    const outcome = expect(endless).rejects.toThrow(/ended with code/);
    await thread.terminate();
    await outcome;
    await expect(seated()).rejects.toThrow(/ended with code/);
    await expect(thread.died).resolves.toThrow(/ended with code/);
  });
});
