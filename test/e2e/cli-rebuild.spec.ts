import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openForWriting } from '#apps/cli/src/composition';
import { configurationFrom } from '#platform/configuration';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';
import { isCliBuilt, permittrail } from '#test/support/permittrail-cli';
import { temporaryFolders } from '#test/support/temporary-folder';

// Each run is a process of its own, which takes its time where many run.
jest.setTimeout(60_000);
const folder = temporaryFolders();

(isCliBuilt() ? describe : describe.skip)('permittrail rebuild', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = folder();
    await (await openForWriting(configurationFrom({ DATA_DIR: dataDir }))).close();
  });

  it('builds a view from the log, switches to it, and keeps the former generation the next time', async () => {
    const first = await permittrail(dataDir, ['rebuild', 'audit_trail']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^audit_trail is rebuilt: \d+ events applied in [\d.]+ s\.\n$/);
    await permittrail(dataDir, ['rebuild', 'audit_trail']);
    const views = await SqliteViewStore.open({ directory: join(dataDir, 'views'), mode: 'reader' });
    expect((await views.generations()).map(({ name, active }) => [name, active])).toEqual([
      ['audit_trail', false],
      ['audit_trail', true],
    ]);
    expect((await (await views.active('audit_trail'))?.query({}))?.rows.length).toBeGreaterThan(20);
    await views.close();
  });

  it('asks to stop the server that holds the data directory, and touches nothing', async () => {
    const server = await openForWriting(configurationFrom({ DATA_DIR: dataDir }));
    const { code, stderr } = await permittrail(dataDir, ['rebuild', 'audit_trail']);
    await server.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/stop the server first, then rebuild\.\n$/);
    expect(readdirSync(dataDir)).not.toContain('views');
  });

  it('names the views there are when it is asked for another (exit code 2)', async () => {
    expect(await permittrail(dataDir, ['rebuild', 'scores'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no view scores\. There are: audit_trail, /),
    });
  });

  it('does not make a log where there is none', async () => {
    const empty = folder();
    expect(await permittrail(empty, ['rebuild', 'audit_trail'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no event log at /),
    });
    expect(readdirSync(empty)).toEqual([]);
  });
});
