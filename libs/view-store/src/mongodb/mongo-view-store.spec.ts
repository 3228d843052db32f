import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoBulkWriteError, MongoClient } from 'mongodb';
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { at, ITEMS, put, remove, upTo, type Place } from '../contract/place.js';
import { describeViewStore } from '../contract/view-store-contract.js';
import { MongoViewStore } from './mongo-view-store.js';

const url = process.env['MONGODB_URL'];

if (url === undefined) {
  // eslint-disable-next-line no-console -- whoever runs the specs must see what they leave out
  console.warn('MONGODB_URL is not set: nothing about MongoViewStore is tested. Run `.ci/mongo-wire-server.sh start`.');
  describe.skip('MongoViewStore', () => {
    it('needs a server: set MONGODB_URL', () => undefined);
  });
} else {
  const database = `views-${randomUUID().slice(0, 8)}`;
  const client = new MongoClient(url);
  const db = client.db(database);
  beforeAll(async () => {
    await client.connect();
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });

  describeViewStore('MongoViewStore', async (): Promise<Place> => {
    const prefix = `${randomUUID().slice(0, 8)}.`;
    const open = () => MongoViewStore.open({ url, database, prefix });
    const before = await sockets();
    return {
      writer: open,
      reader: open,
      leftOpen: async () => Array.from({ length: (await sockets()) - before }, () => 'a connection'),
      remove: async () => undefined,
    };
  });

  describe('MongoViewStore', () => {
    it('keeps scalars where queries and indexes of other tools reach them, under a prefix', async () => {
      const store = await MongoViewStore.open({ url, database, prefix: 'shown.' });
      const view = await store.open(ITEMS);
      await view.commit([put('a', 1, { status: 'OPEN', 'x.y': 1, files: [['p.q']] }), remove('b', 2)], upTo(2));
      expect(await db.collection('shown.items@1').find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 'a', _position: at(1), status: 'OPEN', 'x%2ey': 1, files: null, _nested: '{"files":[["p.q"]]}' },
        { _id: 'b', _position: at(2), _deleted: true },
      ]);
      const keys = (await db.collection('shown.items@1').indexes()).map(({ key }) => Object.keys(key));
      expect(keys).toEqual([['_id'], ['department', 'status', '_id'], ['days', '_id']]);
      await store.close();
    });

    it('takes a duplicate on another index for the error it is, and leaves the checkpoint', async () => {
      const store = await MongoViewStore.open({ url, database, prefix: 'unique.' });
      const view = await store.open(ITEMS);
      await db.collection('unique.items@1').createIndex({ code: 1 }, { name: 'code', unique: true });
      const twins = [put('a', 1, { code: 7 }), put('b', 2, { code: 7 })];
      await expect(view.commit(twins, upTo(2))).rejects.toThrow(MongoBulkWriteError);
      expect(await view.checkpoint()).toBeUndefined();
      await store.close();
    });

    it('repeats what a crash left between documents and checkpoint without harm', async () => {
      const store = await MongoViewStore.open({ url, database, prefix: 'crash.' });
      const view = await store.open(ITEMS);
      await view.commit([put('a', 1, { n: 1 })], upTo(1));
      await view.commit([put('a', 3, { n: 3 }), put('b', 4, { n: 4 })], upTo(4));
      const generations = db.collection<{ _id: string }>('crash.generations');
      await generations.updateOne({ _id: 'items@1' }, { $set: { checkpoint: { logId: 'log-1', position: at(1) } } });
      await view.commit([put('a', 2, { n: 2 })], upTo(2));
      await view.commit([put('a', 3, { n: 3 }), put('b', 4, { n: 4 }), put('c', 5, { n: 5 })], upTo(5));
      expect((await view.query({})).rows.map(({ id, doc }) => [id, doc['n']])).toEqual([
        ['a', 3],
        ['b', 4],
        ['c', 5],
      ]);
      expect(await view.checkpoint()).toEqual(upTo(5));
      await store.close();
    });
  });
}

/** Connections of this process, after those just closed have gone. */
async function sockets(): Promise<number> {
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  return process.getActiveResourcesInfo().filter((resource) => /^TCPSocketWrap|^TCPWrap/.test(resource)).length;
}
