import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { SqliteThread, type ThreadFile } from '#sqlite-thread/sqlite-thread';
import { temporaryFolders } from '#test/support/temporary-folder';
import { encodeAppend } from '../encoded-event.js';
import { StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { AppendResult } from '../port.js';
import { openForReading, openForWriting } from './connection.js';
import { GroupCommit } from './group-commit.js';

const folder = temporaryFolders();
const onCommit = jest.fn();
let path: string;
let thread: SqliteThread;
let file: ThreadFile;
let db: DatabaseSyncInstance;
let group: GroupCommit;

beforeEach(async () => {
  path = join(folder(), 'events.db');
  thread = new SqliteThread();
  file = await openForWriting(path, thread);
  db = openForReading(path);
  onCommit.mockClear();
  group = new GroupCommit(file, db, 0, onCommit);
});
afterEach(async () => {
  db.close();
  await thread.close();
});

const begin = (stream: string, count = 1, data: object = {}): Promise<AppendResult> =>
  group.append(stream, 'NO_STREAM', encodeAppend(stream, sealedEvents(stream, Array(count).fill({ data }))));

const stored = (): readonly string[] => {
  const rows: readonly { readonly entry: string }[] = db
    .prepare("SELECT stream || '@' || revision AS entry FROM events ORDER BY position")
    .all();
  return rows.map(({ entry }) => entry);
};

/** Makes the next COMMIT fail, as a full disk can: a constraint that is only looked at then. */
const failCommits = (): Promise<void> =>
  file.execute(`
    CREATE TABLE office (id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE doomed (office INTEGER REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
    CREATE TRIGGER doom AFTER INSERT ON events BEGIN INSERT INTO doomed VALUES (1); END;
  `);

describe('group commit', () => {
  it('writes appends of the same turn in one transaction', async () => {
    await Promise.all(Array.from({ length: 64 }, (_, n) => begin(`project-${n}`)));
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  it('answers only what another connection can already see', async () => {
    const reader = openForReading(path);
    const count = reader.prepare('SELECT count(*) AS events FROM events');
    const answered = begin('project-1', 3).then(() => count.get());
    expect(count.get()).toEqual({ events: 0 });
    expect(await answered).toEqual({ events: 3 });
    reader.close();
  });

  it('writes a large crowd in several transactions and answers all of it', async () => {
    const answers = await Promise.all(Array.from({ length: 1_500 }, (_, n) => begin(`project-${n}`, 2)));
    expect(onCommit.mock.calls.length).toBeGreaterThan(2);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1_500);
    expect(group.head).toBe(3_000);
  });

  it('does not let a refused append disturb the others of its transaction, nor leave anything of itself', async () => {
    const outcomes = await Promise.allSettled([
      begin('project-1', 2),
      begin('project-1', 3, { other: true }),
      begin('project-2'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(WrongExpectedRevision) });
    expect(stored()).toEqual(['project-1@0', 'project-1@1', 'project-2@0']);
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  it('answers no append of a transaction whose COMMIT fails, and keeps nothing of it', async () => {
    await begin('project-1');
    await failCommits();
    const outcomes = await Promise.allSettled([begin('project-2'), begin('project-3', 2), begin('project-1')]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect(stored()).toEqual(['project-1@0']);
    expect(group.head).toBe(1);
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  it('takes the same appends once COMMIT succeeds again, at the revisions and positions they had failed at', async () => {
    await begin('project-1');
    await failCommits();
    await expect(begin('project-2', 2)).rejects.toThrow(StoreUnavailable);
    await file.execute('DROP TRIGGER doom');
    await expect(begin('project-2', 2)).resolves.toEqual({ revision: 1, position: '0000000000000003' });
    expect(stored()).toEqual(['project-1@0', 'project-2@0', 'project-2@1']);
  });

  it('refuses the whole transaction on a full disk, names the cause, and goes on when there is room', async () => {
    await begin('project-1');
    await file.execute('PRAGMA max_page_count = 12');
    const crowd = (): Promise<PromiseSettledResult<AppendResult>[]> =>
      Promise.allSettled([begin('project-2'), begin('project-3', 3, { text: 'x'.repeat(100_000) })]);
    for (const outcome of await crowd()) {
      expect(outcome).toMatchObject({
        reason: { name: 'StoreUnavailable', cause: { message: expect.stringMatching(/full/) } },
      });
    }
    expect(stored()).toEqual(['project-1@0']);

    await file.execute('PRAGMA max_page_count = 100000');
    for (const outcome of await crowd()) expect(outcome.status).toBe('fulfilled');
    expect(stored()).toHaveLength(5);
  });

  it('gathers what arrives while a transaction is under way into the next one, and answers each only after its own', async () => {
    const first = begin('project-1');
    await new Promise(setImmediate);
    const crowd = Array.from({ length: 40 }, (_, n) => begin(`project-${n + 2}`));
    await first;
    await Promise.all(crowd);
    expect(onCommit).toHaveBeenCalledTimes(2);
    expect(stored()).toHaveLength(41);
  });

  it('refuses what is queued behind a transaction that fails only on its own account', async () => {
    await failCommits();
    const doomed = begin('project-1');
    await new Promise(setImmediate);
    const next = begin('project-1');
    await expect(doomed).rejects.toThrow(StoreUnavailable);
    await expect(next).rejects.toThrow(StoreUnavailable);
    await file.execute('DROP TRIGGER doom');
    await expect(begin('project-1')).resolves.toEqual({ revision: 0, position: '0000000000000001' });
  });

  it('answers nothing more once the thread that writes has died, and says so', async () => {
    await begin('project-1');
    await thread.close();
    await expect(begin('project-2')).rejects.toThrow(StoreUnavailable);
    expect(stored()).toEqual(['project-1@0']);
  });

  it('writes what is queued when it is told to flush', async () => {
    const queued = [begin('project-1'), begin('project-2', 2)];
    await group.flush();
    expect(stored()).toHaveLength(3);
    await expect(Promise.all(queued)).resolves.toHaveLength(2);
  });

  it('knows the last revision of a stream it has written, and finds that of one it has not', async () => {
    await begin('project-1', 2);
    expect(group.lastRevision('project-1')).toBe(1);
    expect(group.lastRevision('project-2')).toBe(-1);

    const fresh = new GroupCommit(file, db, group.head, onCommit);
    expect(fresh.lastRevision('project-1')).toBe(1);
    const next = sealedEvents('project-1', drafts(1), { revision: 1, hash: '0'.repeat(64) });
    await expect(fresh.append('project-1', 1, encodeAppend('project-1', next))).resolves.toMatchObject({ revision: 2 });
  });
});
