import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStore } from '../contract/event-store-contract.js';
import { SqliteEventStore } from './sqlite-event-store.js';

describeEventStore('sqlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'permittrail-log-'));
  const opened: SqliteEventStore[] = [];
  const open = async (): Promise<SqliteEventStore> => {
    const store = await SqliteEventStore.open({ path: join(folder, 'events.db'), mode: 'writer' });
    opened.push(store);
    return store;
  };
  return {
    store: await open(),
    reopen: open,
    dispose: async () => {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
