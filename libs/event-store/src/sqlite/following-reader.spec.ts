import { DatabaseSync } from '@photostructure/sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Position } from '#domain/kernel/envelope';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { temporaryFolders } from '#test/support/temporary-folder';
import { eventsOf, ids, all, messagesUntil } from '../contract/collect.js';
import { LogMismatch, StoreLocked, StoreUnavailable } from '../errors.js';
import { pragma } from './connection.js';
import { positionOf } from './position.js';
import { SqliteEventStore } from './sqlite-event-store.js';

const folder = temporaryFolders();
let path: string;
let writer: SqliteEventStore;
let reader: SqliteEventStore;

beforeEach(async () => {
  path = join(folder(), 'events.db');
  writer = await SqliteEventStore.open({ path, mode: 'writer' });
  reader = await SqliteEventStore.open({ path, mode: 'reader' });
});
afterEach(async () => {
  await reader.close();
  await writer.close();
});

const begin = (stream: string, count = 1) => writer.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(count)));

describe('a reader beside the writer', () => {
  it('sees at once what the writer has acknowledged', async () => {
    const { position } = await begin('project-1', 3);
    expect(await reader.head()).toBe(position);
    expect(ids(await all(reader.read('project-1')))).toEqual(ids(await all(writer.readAll())));
  });

  it('follows the writer without being told', async () => {
    const messages = await messagesUntil(reader, {}, async (soFar) => {
      if (soFar.at(-1)?.kind === 'caught-up') await begin('project-1', 2);
      return eventsOf(soFar).length === 2;
    });
    expect(ids(eventsOf(messages))).toEqual(ids(await all(writer.readAll())));
  });

  it('refuses to append', async () => {
    const append = reader.append('project-1', 'NO_STREAM', sealedEvents('project-1', drafts(1)));
    await expect(append).rejects.toThrow(/opened for reading/);
  });

  it('does not keep the write-ahead log from being reset while its consumer takes its time', async () => {
    await begin('project-1', 600);
    const following = reader.subscribe({ signal: new AbortController().signal });
    const reading = reader.read('project-1')[Symbol.asyncIterator]();
    await following.next();
    await reading.next();
    const other = new DatabaseSync(path);
    expect(other.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({ busy: 0 });
    expect(pragma(other, 'integrity_check')).toBe('ok');
    other.close();
    await following.return();
  });

  it('leaves no timer behind when it is closed under open subscriptions', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const waiting = [1, 2, 3].map(async () => {
      const following = reader.subscribe({ signal: new AbortController().signal });
      await following.next();
      return following.next();
    });
    await new Promise(setImmediate);
    expect(timers()).toBe(before + 1);
    await reader.close();
    for (const end of await Promise.all(waiting)) expect(end.done).toBe(true);
    expect(timers()).toBe(before);
  });

  it('is refused until the writer has created the log', async () => {
    const missing = SqliteEventStore.open({ path: join(folder(), 'events.db'), mode: 'reader' });
    await expect(missing).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('the writer', () => {
  it('is the only one: a second is refused, and told to send its commands to the server', async () => {
    const second = SqliteEventStore.open({ path, mode: 'writer' });
    await expect(second).rejects.toBeInstanceOf(StoreLocked);
    await expect(second).rejects.toThrow(/over HTTP/);
    await begin('project-1');
  });

  it('gives the lock up when it is closed', async () => {
    await begin('project-1');
    await writer.close();
    const next = await SqliteEventStore.open({ path, mode: 'writer' });
    expect(await all(next.readAll())).toHaveLength(1);
    await next.close();
  });

  it('writes the appends that are queued when it is closed, and answers them', async () => {
    const queued = [begin('project-1', 2), begin('project-2')];
    await writer.close();
    await expect(Promise.all(queued)).resolves.toHaveLength(2);
    expect(await all(reader.readAll())).toHaveLength(3);
  });

  it('answers appends while a consumer that never waits reads a long history', async () => {
    await begin('project-1', 1_400);
    let answered = false;
    const appended = begin('project-2').then(() => (answered = true));
    let before = 0;
    for await (const event of writer.readAll()) if (!answered && event.stream === 'project-1') before += 1;
    await appended;
    expect(before).toBeLessThan(1_400);
  });

  it('refuses to resume behind the end of the log, or at a position of another store', async () => {
    const { position } = await begin('project-1');
    const signal = new AbortController().signal;
    const beyond = all(writer.subscribe({ after: positionOf(Number(position) + 1), signal }));
    await expect(beyond).rejects.toBeInstanceOf(LogMismatch);
    const foreign: Position = JSON.parse('"00000000000000001234/00000000000000001234"');
    expect(() => writer.readAll({ after: foreign })).toThrow(LogMismatch);
  });
});
