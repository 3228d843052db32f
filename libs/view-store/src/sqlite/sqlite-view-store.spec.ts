import { afterAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GenerationMissing, ReadOnlyViewStore } from '../errors.js';
import { ITEMS, put, upTo, type Place } from '../contract/place.js';
import { describeViewStore } from '../contract/view-store-contract.js';
import { SqliteViewStore } from './sqlite-view-store.js';

describeViewStore('SqliteViewStore', async (): Promise<Place> => {
  const directory = mkdtempSync(join(tmpdir(), 'views-'));
  return {
    writer: () => SqliteViewStore.open({ directory, mode: 'writer' }),
    reader: () => SqliteViewStore.open({ directory, mode: 'reader' }),
    leftOpen: async () => {
      await collectGarbage();
      return openFiles().filter((file) => file.startsWith(directory));
    },
    remove: async () => rmSync(directory, { recursive: true }),
  };
});

describe('SqliteViewStore', () => {
  const directories: string[] = [];
  const fresh = (): string => {
    const directory = mkdtempSync(join(tmpdir(), 'views-'));
    directories.push(directory);
    return directory;
  };

  it('opened for reading writes nothing and says who does', async () => {
    const directory = fresh();
    const reader = await SqliteViewStore.open({ directory, mode: 'reader' });
    await expect(reader.open(ITEMS)).rejects.toThrow(GenerationMissing);
    await expect(reader.activate('items', 1)).rejects.toThrow(ReadOnlyViewStore);
    await expect(reader.drop('items', 1)).rejects.toThrow(ReadOnlyViewStore);
    expect(readdirSync(directory)).toEqual([]);
    const writer = await SqliteViewStore.open({ directory, mode: 'writer' });
    await (await writer.open(ITEMS)).commit([put('a', 1, { days: 1 })], upTo(1));
    const view = await reader.open(ITEMS);
    await expect(view.commit([put('a', 2, {})], upTo(2))).rejects.toThrow(ReadOnlyViewStore);
    expect((await view.get('a'))?.doc).toEqual({ days: 1 });
    await writer.close();
    await reader.close();
  });

  it('makes the indexes of a generation when queries first read it, and only once', async () => {
    const directory = fresh();
    const store = await SqliteViewStore.open({ directory, mode: 'writer' });
    await (await store.open(ITEMS)).commit([put('a', 1, { days: 1 })], upTo(1));
    const indexes = () => {
      const db = new DatabaseSync(join(directory, 'items@1.db'), { readOnly: true });
      const found = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
      db.close();
      return found.length;
    };
    expect(indexes()).toBe(0);
    await store.activate('items', 1);
    expect(indexes()).toBe(ITEMS.indexes.length);
    await store.activate('items', 1);
    expect(indexes()).toBe(ITEMS.indexes.length);
    await store.close();
  });

  it('opened for writing removes what a crash left half made, and nothing that may still be in the making', async () => {
    const directory = fresh();
    const writer = await SqliteViewStore.open({ directory, mode: 'writer' });
    await writer.open(ITEMS);
    await writer.activate('items', 1);
    await writer.close();
    const whole = readdirSync(directory);
    const id = '0b0f3a52-6a35-4b0e-8f5e-6f1f7f0a9d11';
    const left = [`.items@2.${id}`, `.items@2.${id}-wal`, `items.active.json.${id}`].map((name) =>
      join(directory, name),
    );
    const fresher = `.items@3.${id}`;
    for (const file of [...left, join(directory, fresher)]) writeFileSync(file, '');
    for (const file of left) utimesSync(file, new Date('2026-01-01'), new Date('2026-01-01'));
    await (await SqliteViewStore.open({ directory, mode: 'writer' })).close();
    expect(readdirSync(directory).sort()).toEqual([...whole, fresher].sort());
  });

  it('opened for reading before its directory exists finds no views', async () => {
    const reader = await SqliteViewStore.open({ directory: join(fresh(), 'later'), mode: 'reader' });
    expect(await reader.active('items')).toBeUndefined();
    expect(await reader.generations()).toEqual([]);
    await reader.close();
  });

  it('reads after the writer has gone', async () => {
    const directory = fresh();
    const writer = await SqliteViewStore.open({ directory, mode: 'writer' });
    await (await writer.open(ITEMS)).commit([put('a', 1, { days: 1 })], upTo(1));
    await writer.activate('items', 1);
    await writer.close();
    const reader = await SqliteViewStore.open({ directory, mode: 'reader' });
    expect((await (await reader.active('items'))?.get('a'))?.doc).toEqual({ days: 1 });
    await reader.close();
  });

  it('finds no view where the pointer names a generation that is not there yet', async () => {
    const directory = fresh();
    writeFileSync(join(directory, 'items.active.json'), '{"version":3}');
    const reader = await SqliteViewStore.open({ directory, mode: 'reader' });
    expect(await reader.active('items')).toBeUndefined();
    await reader.close();
  });

  it('leaves neither a draft nor an unfolded log behind', async () => {
    const directory = fresh();
    const writer = await SqliteViewStore.open({ directory, mode: 'writer' });
    await writer.open(ITEMS);
    await writer.activate('items', 1);
    await writer.close();
    const files = readdirSync(directory).filter((file) => !/-(wal|shm)$/.test(file));
    expect(files.sort()).toEqual(['items.active.json', 'items@1.db']);
    expect(statSync(join(directory, 'items@1.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  // In the contract if mongo-java-server did: it compares UTF-16 units; MongoDB compares UTF-8 bytes, as SQLite does.
  it('orders text by code point, rare characters behind all others', async () => {
    const writer = await SqliteViewStore.open({ directory: fresh(), mode: 'writer' });
    const view = await writer.open(ITEMS);
    await view.commit([put('rare', 1, { days: '𠀀' }), put('wide', 2, { days: '\uffee' })], upTo(2));
    expect((await view.query({ sort: [{ field: 'days' }] })).rows.map(({ id }) => id)).toEqual(['wide', 'rare']);
    expect((await view.query({ where: [{ field: 'days', gt: '\uffee' }] })).rows.map(({ id }) => id)).toEqual(['rare']);
    await writer.close();
  });

  it('keeps nothing of a commit that fails half way', async () => {
    const writer = await SqliteViewStore.open({ directory: fresh(), mode: 'writer' });
    const view = await writer.open(ITEMS);
    const circular: Record<string, never> = {};
    Object.assign(circular, { self: circular });
    await expect(view.commit([put('a', 1, { days: 1 }), put('b', 2, circular)], upTo(2))).rejects.toThrow(TypeError);
    expect(await view.get('a')).toBeUndefined();
    expect(await view.checkpoint()).toBeUndefined();
    await view.commit([put('a', 1, { days: 1 })], upTo(2));
    expect(await view.checkpoint()).toEqual(upTo(2));
    await writer.close();
  });

  afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));
});

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}

/** SQLite lets go of a closed file when its statements are collected (connection.ts). */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node cannot collect garbage on demand.');
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await setImmediate();
  }
}
