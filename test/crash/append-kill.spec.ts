import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreLocked } from '#event-store/errors';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { faultOf, GENESIS_HASH } from '#integrity/hash-chain';
import { temporaryFolders } from '#test/support/temporary-folder';

const LOOP = join(process.cwd(), 'dist/test/crash/append-loop.js');
const folder = temporaryFolders();

/** Runs the append loop until it has acknowledged so many appends, calls `whileRunning`, then kills it with -9. */
async function appendThenKill(path: string, enough: number, whileRunning: () => Promise<void>): Promise<string[]> {
  const child = spawn(process.execPath, [LOOP, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const acknowledged: string[] = [];
  let killing = false;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (killing || acknowledged.length < enough) continue;
    killing = true;
    await whileRunning();
    child.kill('SIGKILL');
  }
  await exited;
  // The kill may have cut the last line.
  return acknowledged.filter((line) => /^\d{16} project-\d [0-9a-f-]{36}$/.test(line));
}

/** Every acknowledged event is in the log, every chain is whole, every position follows the one before. */
async function verify(path: string, acknowledged: readonly string[]): Promise<void> {
  const store = await SqliteEventStore.open({ path, mode: 'writer' });
  const stored = new Set<string>();
  const ends = new Map<string, { readonly revision: number; readonly hash: string }>();
  let row = 0;
  for await (const event of store.readAll()) {
    const { revision, hash } = ends.get(event.stream) ?? { revision: -1, hash: GENESIS_HASH };
    expect(faultOf(event, revision + 1, hash)).toBeUndefined();
    expect(Number(event.position)).toBe(++row);
    ends.set(event.stream, { revision: event.revision, hash: event.metadata.hash });
    stored.add(`${event.position} ${event.stream} ${event.id}`);
  }
  expect(acknowledged.filter((line) => !stored.has(line))).toEqual([]);
  // Two events an append: an odd number would be half an append.
  for (const { revision } of ends.values()) expect(revision % 2).toBe(1);
  await store.close();

  const db = new DatabaseSync(path);
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.close();
}

const built = existsSync(LOOP);
if (!built) console.warn(`SKIPPED: the crash test needs ${LOOP}. Build the tests first.`);

(built ? describe : describe.skip)('a writer killed with -9', () => {
  it('has every acknowledged event on disk, leaves no lock behind, and the log goes on, three times over', async () => {
    const path = join(folder(), 'events.db');
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      acknowledged.push(
        ...(await appendThenKill(path, 200, async () => {
          await expect(SqliteEventStore.open({ path, mode: 'writer' })).rejects.toBeInstanceOf(StoreLocked);
          const reader = await SqliteEventStore.open({ path, mode: 'reader' });
          expect(await reader.head()).toBeDefined();
          await reader.close();
        })),
      );
      await verify(path, acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(600);
  }, 60_000);

  it('is followed by a reader of another process up to its last commit', async () => {
    const path = join(folder(), 'events.db');
    const followed = new Set<string>();
    const abort = new AbortController();
    let reader: SqliteEventStore | undefined;
    let following: Promise<void> | undefined;
    await appendThenKill(path, 20, async () => {
      const store = await SqliteEventStore.open({ path, mode: 'reader' });
      reader = store;
      await new Promise<void>((live) => {
        following = (async () => {
          let liveEvents = 0;
          let caughtUp = false;
          for await (const message of store.subscribe({ signal: abort.signal })) {
            if (message.kind === 'caught-up') caughtUp = true;
            if (message.kind !== 'event') continue;
            followed.add(message.event.id);
            if (caughtUp && ++liveEvents === 100) live();
          }
        })();
      });
    });
    const missing = async (): Promise<number> => {
      let count = 0;
      for await (const { id } of reader?.readAll() ?? []) if (!followed.has(id)) count += 1;
      return count;
    };
    while ((await missing()) > 0) await new Promise(setImmediate);
    abort.abort();
    await following;
    expect(followed.size).toBeGreaterThanOrEqual(120);
    await reader?.close();
  }, 60_000);
});
