import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { temporaryFolders } from '#test/support/temporary-folder';
import type { KeyStore } from './key-store.js';
import { MongodbKeyStore } from './mongodb-key-store.js';
import { SqliteKeyStore } from './sqlite-key-store.js';

const folder = temporaryFolders();
const mongodb = process.env['MONGODB_URL'];
if (mongodb === undefined) {
  process.emitWarning('MongodbKeyStore is NOT tested: set MONGODB_URL, or run `.ci/mongo-wire-server.sh start`.');
}

/** A place for keys; each call opens it once more. */
type Place = () => Promise<KeyStore>;

function inFile(): Place {
  const path = join(folder(), 'keys.db');
  return async () => new SqliteKeyStore(path);
}

function inDatabase(database = `keys-${randomUUID().slice(0, 8)}`): Place {
  const url = new URL(mongodb ?? '');
  url.pathname = `/${database}`;
  databases.push(`${database}_keys`);
  return () => MongodbKeyStore.open(url.href);
}

const databases: string[] = [];
const opened: KeyStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  if (mongodb === undefined) return;
  const client = await new MongoClient(mongodb).connect();
  for (const name of databases.splice(0)) await client.db(name).dropDatabase();
  await client.close();
});

async function open(place: Place): Promise<KeyStore> {
  const store = await place();
  opened.push(store);
  return store;
}

const key = (subject: string) => ({ kid: randomUUID(), subject, wrapped: 'wrapped' });

const KINDS: readonly (readonly [string, boolean, () => Place])[] = [
  ['SQLite', true, inFile],
  ['MongoDB', mongodb !== undefined, inDatabase],
];

for (const [kind, here, place] of KINDS) {
  (here ? describe : describe.skip)(`keys in ${kind}`, () => {
    it('are found by subject and by id, also by another process', async () => {
      const where = place();
      const kept = await (await open(where)).add(key('person-P17'));
      const other = await open(where);
      expect(await other.bySubject('person-P17')).toEqual(kept);
      expect(await other.byId(kept.kid)).toEqual(kept);
    });

    it('are none for a subject and an id nobody added', async () => {
      const store = await open(place());
      expect(await store.bySubject('person-P17')).toBeUndefined();
      expect(await store.byId(randomUUID())).toBeUndefined();
    });

    it('are one a subject: of many that are added at once, everybody is answered the same', async () => {
      const where = place();
      const stores = await Promise.all([open(where), open(where)]);
      const kept = await Promise.all([...stores, ...stores].map((store) => store.add(key('person-P17'))));
      expect(new Set(kept.map(({ kid }) => kid)).size).toBe(1);
      expect(await stores[0]?.bySubject('person-P17')).toEqual(kept[0]);
    });

    it('may be closed twice', async () => {
      const store = await open(place());
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });

    it('are kept apart from those of another system', async () => {
      const [one, other] = [await open(place()), await open(place())];
      const kept = await one.add(key('person-P17'));
      expect(await other.byId(kept.kid)).toBeUndefined();
      expect((await other.add(key('person-P17'))).kid).not.toBe(kept.kid);
    });
  });
}
