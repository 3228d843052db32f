import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedSystem } from '#test/support/embedded-system';
import { localTokens } from '#test/support/http-client';
import { GSO } from '#test/support/landed-project';
import { SystemProcess } from '#test/support/system-process';
import { temporaryFolders } from '#test/support/temporary-folder';

const folder = temporaryFolders();
let running: SystemProcess | undefined;
afterEach(() => running?.end('SIGKILL'));

/** Loaded into every thread: the projector's throws as soon as the file is there. */
const strike = (file: string): string => `
  import { isMainThread } from 'node:worker_threads';
  import { existsSync } from 'node:fs';
  const look = () => { if (existsSync(${JSON.stringify(file)})) throw new Error('struck by the spec'); };
  if (!isMainThread) setInterval(look, 10).unref();
`;

describe('the all-in-one whose projector thread dies', () => {
  it('closes what is open and ends with 1, rather than show views that stand still; started again, it goes on', async () => {
    const dataDir = folder();
    const file = join(folder(), 'strike');
    const system = await SystemProcess.start('dist/apps/all-in-one/src/main.js', {
      DATA_DIR: dataDir,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(strike(file))}`,
    });
    running = system;
    const token = await localTokens(dataDir)(GSO);
    const stream = await fetch(`${system.url}/v1/events/stream`, { headers: { authorization: `Bearer ${token}` } });
    expect(stream.status).toBe(200);
    writeFileSync(file, '');
    expect(await system.exit()).toBe(1);
    expect(system.errors.join('\n')).toContain('struck by the spec');
    await stream.body?.cancel();

    rmSync(file);
    const { process, client } = await startEmbeddedSystem(dataDir);
    running = process;
    expect(await client.get('/health/ready')).toMatchObject({ status: 200 });
    expect(await process.end()).toBe(0);
  }, 60_000);
});
