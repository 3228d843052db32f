import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { ALL_VIEWS } from '#projections/views';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';
import { documentsOf, expectedDocuments } from '#test/support/accounts';
import { startEmbeddedSystem, type EmbeddedSystem } from '#test/support/embedded-system';
import { Load, lostFrom } from '#test/support/load';
import { chainFaultIn } from '#test/support/replica';
import { temporaryFolders } from '#test/support/temporary-folder';

const ROUNDS = 4;
const CLERKS = 8;
const folder = temporaryFolders();

/** Waits, round trip by round trip, until every view has seen the log's end. */
async function viewsAtTheEnd({ client }: EmbeddedSystem): Promise<void> {
  for (;;) {
    const { status, body } = await client.get('/health/ready');
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'green' } });
    const head = Reflect.get(Object(body['eventStore']), 'head');
    const views = Array.isArray(body['views']) ? body['views'] : [];
    if (views.length === ALL_VIEWS.length && views.every(({ position }) => position === head)) return;
    await new Promise(setImmediate);
  }
}

describe('the all-in-one, killed with -9 while it appends and projects', () => {
  it(`has every acknowledged event, takes unanswered commands once, and its views equal a rebuild, ${ROUNDS} times over`, async () => {
    const dataDir = folder();
    const load = new Load();
    let system = await startEmbeddedSystem(dataDir);
    for (let round = 1; round <= ROUNDS; round++) {
      // A different moment each round: at its start, in the middle of a batch of the views, under full load.
      const enough = load.more(round * round * 25);
      const working = load.run(system.client, CLERKS);
      await enough;
      expect(await system.process.end('SIGKILL')).toBeNull();
      await working;
      expect(load.unanswered.length).toBeGreaterThan(0);

      system = await startEmbeddedSystem(dataDir);
      await load.repeat(system.client);
      await viewsAtTheEnd(system);
      expect(await system.process.end('SIGINT')).toBe(0);

      const store = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'reader' });
      const views = await SqliteViewStore.open({ directory: join(dataDir, 'views'), mode: 'reader' });
      expect(await lostFrom(store, load.acknowledged)).toEqual([]);
      expect(await chainFaultIn(store)).toBeUndefined();
      for (const view of ALL_VIEWS) {
        expect({ view: view.name, documents: await documentsOf(views, view.name) }).toEqual({
          view: view.name,
          documents: JSON.parse(JSON.stringify(await expectedDocuments(store, view))),
        });
      }
      await views.close();
      await store.close();
      if (round < ROUNDS) system = await startEmbeddedSystem(dataDir);
    }
    expect(load.acknowledged.length).toBeGreaterThan(700);
  }, 180_000);
});
