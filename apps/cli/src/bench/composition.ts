import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { Closing } from '#platform/closing';
import { MasterKey } from '#platform/master-key';
import { SqliteKeyStore } from '#platform/personal-data/sqlite-key-store';
import { openWriteSide, type WriteSide } from '#platform/write-side';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';

export { WRITER_PRAGMAS } from '#view-store/sqlite/generation-file';

/** A system of its own for one measurement, on embedded stores in a folder that goes away with it. */
export interface Bench {
  readonly directory: string;
  readonly eventsFile: string;
  readonly eventStore: SqliteEventStore;
  readonly writeSide: WriteSide;
  readonly masterKey: MasterKey;
  openViews(name: string): Promise<SqliteViewStore>;
  close(): Promise<void>;
}

/** Opens a new system, or one whose log lies in `directory` already (then the folder stays). @param now the writer's clock; left out: the machine's. */
export async function openBench(directory?: string, now?: () => Date): Promise<Bench> {
  const folder = directory ?? mkdtempSync(join(tmpdir(), 'permittrail-bench-'));
  const closing = new Closing();
  const eventsFile = join(folder, 'events.db');
  const masterKey = MasterKey.open(join(folder, 'master.key'), true);
  const eventStore = closing.after(await SqliteEventStore.open({ path: eventsFile, mode: 'writer' }));
  const keys = closing.after(new SqliteKeyStore(join(folder, 'keys.db')));
  return {
    directory: folder,
    eventsFile,
    eventStore,
    writeSide: await openWriteSide(eventStore, keys, masterKey, 'Asia/Shanghai', { ...(now && { now }) }),
    masterKey,
    openViews: async (name) =>
      closing.after(await SqliteViewStore.open({ directory: join(folder, name), mode: 'writer' })),
    close: async () => {
      await closing.close();
      if (!directory) rmSync(folder, { recursive: true, force: true });
    },
  };
}
