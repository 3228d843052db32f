import { join } from 'node:path';
import { BareSqlite, rowsOf, schemaOf } from './bare-sqlite.js';
import { openBench } from './composition.js';
import { Office } from './office.js';
import { inPairs, rateOf, type PairResult } from './pairs.js';

const PROJECTS = 1_000;
const IN_FLIGHT = 64;

/**
 * In-process commands, durable, 64 in flight on 1,000 projects, against the same rows inserted into a bare table in a
 * tight loop, 64 a transaction, FULL sync.
 */
export async function benchCommands(
  pairs: number,
  commands: number,
  onPair: (done: number) => void,
): Promise<PairResult> {
  const bench = await openBench();
  try {
    const office = new Office(bench.writeSide.commands);
    await rateOf(PROJECTS, IN_FLIGHT, (i) => office.file(`P${i}`));
    const skip = rowsOf(bench.eventsFile, 'events').length;
    let bare = 0;
    const ours = {
      name: `commands, ${IN_FLIGHT} in flight, ${PROJECTS} projects`,
      run: () => rateOf(commands, IN_FLIGHT, (i) => office.step(`P${i % PROJECTS}`, i)),
    };
    await ours.run();
    const rows = rowsOf(bench.eventsFile, 'events', skip).slice(0, commands);
    const schema = schemaOf(bench.eventsFile, 'events');
    const marks = rows[0]?.map(() => '?').join(', ') ?? '';
    const theirs = {
      name: 'the same rows into bare SQLite, 64 a transaction, FULL',
      run: async () => {
        const sqlite = new BareSqlite(join(bench.directory, `bare-${bare++}.db`), schema, 'FULL');
        const rate = sqlite.insert(`INSERT INTO events VALUES (${marks})`, rows, IN_FLIGHT);
        sqlite.close();
        return rate;
      },
    };
    return await inPairs(ours, theirs, pairs, onPair);
  } finally {
    await bench.close();
  }
}
