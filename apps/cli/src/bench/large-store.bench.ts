import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalTokens } from '#platform/auth/local-tokens';
import { openBench } from './composition.js';
import { httpLoad } from './http-load.js';
import { Office } from './office.js';
import { inPairs, rateOf, type PairResult } from './pairs.js';
import { RunningSystem } from './running-system.js';

const IN_FLIGHT = 64;
/** Projects the load works on, in the small store all there are. */
const PROJECTS = 1_000;

/** What the large store came to. */
export interface LargeStoreResult {
  readonly commands: PairResult;
  readonly queries: PairResult;
  readonly residentMegabytes: number;
}

/**
 * The running system on a log of `events` events against the running system on a log that holds only the projects of
 * the load: commands and point queries over HTTP; then the large one's resident memory.
 */
export async function benchLargeStore(
  pairs: number,
  events: number,
  onStep: (what: string) => void,
): Promise<LargeStoreResult> {
  const folder = mkdtempSync(join(tmpdir(), 'permittrail-large-'));
  const systems: RunningSystem[] = [];
  try {
    const [large, small] = [
      await prepare(join(folder, 'large'), events, onStep),
      await prepare(join(folder, 'small'), 0, onStep),
    ];
    for (const { directory } of [large, small]) systems.push(await RunningSystem.start(directory));
    const [largeSystem, smallSystem] = systems;
    if (!largeSystem || !smallSystem) throw new Error('Both systems must run.');
    onStep('views of the large store are catching up');
    await largeSystem.caughtUp(large.head, large.token);
    await smallSystem.caughtUp(small.head, small.token);
    const body = JSON.stringify({ itemId: '{project}.i1', activity: '材料审查', by: 'officer-17', group: '规划科' });
    const load = (system: RunningSystem, token: string) => ({
      url: system.url,
      token,
      inFlight: IN_FLIGHT,
      projects: PROJECTS,
    });
    const command = { path: '/v1/projects/{project}/record-item-step', body, count: 4_000 };
    const query = { path: '/v1/projects/{project}', count: 4_000 };
    const compare = (what: string, request: typeof command | typeof query) =>
      inPairs(
        {
          name: `${what}, log of ${events} events`,
          run: () => httpLoad({ ...load(largeSystem, large.token), ...request }),
        },
        {
          name: `${what}, log of the ${PROJECTS} projects alone`,
          run: () => httpLoad({ ...load(smallSystem, small.token), ...request }),
        },
        pairs,
        (done) => onStep(`${what}: pair ${done} of ${pairs}`),
      );
    const commands = await compare('commands', command);
    const queries = await compare('point queries', query);
    return { commands, queries, residentMegabytes: largeSystem.residentMegabytes() };
  } finally {
    await Promise.all(systems.map((system) => system.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a log in a data directory: the load's projects first, then others up to so many events. */
async function prepare(
  directory: string,
  events: number,
  onStep: (what: string) => void,
): Promise<{ directory: string; token: string; head: string }> {
  const bench = await openBench(directory);
  try {
    const office = new Office(bench.writeSide.commands);
    const projects = Math.max(PROJECTS, Math.ceil(events / Office.LIFE_EVENTS));
    let done = 0;
    await rateOf(projects, IN_FLIGHT, async (i) => {
      await office.live(`P${i}`);
      if (++done % 1_000 === 0) onStep(`${done} of ${projects} projects written`);
    });
    const tokens = new LocalTokens(bench.masterKey.derive('local-token'));
    const token = await tokens.issue({ id: 'bench-officer', roles: ['NR', 'AUDITOR'], department: 'NR' }, 6);
    return { directory, token, head: (await bench.eventStore.head()) ?? '' };
  } finally {
    await bench.close();
  }
}
