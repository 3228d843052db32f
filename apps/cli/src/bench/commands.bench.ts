import { join } from 'node:path';
import { BareSqlite, rowsOf, schemaOf } from './bare-sqlite.js';
import { openBench } from './composition.js';
import { Office } from './office.js';
import { inPairs, rateOf, type PairResult } from './pairs.js';

const PROJECTS = 1_000;
const IN_FLIGHT = 64;

/**
 * In-process commands, durable, 64 in flight on 1,000 projects, against the same rows inserted into a bare table in a
 * tight loop, 64 a transaction, FULL sync. Both sides begin with the 1,000 projects in a log of their own.
 */
export async function benchCommands(
  pairs: number,
  commands: number,
  onPair: (done: number) => void,
): Promise<PairResult> {
  const bench = await openBench();
  try {
    const office = new Office(bench.writeSide.commands);
    const work = (i: number) => office.step(`P${i % PROJECTS}`, i);
    await rateOf(PROJECTS, IN_FLIGHT, (i) => office.file(`P${i}`));
    const filed = rowsOf(bench.eventsFile, 'events');
    await rateOf(commands, IN_FLIGHT, work);
    const rows = rowsOf(bench.eventsFile, 'events', filed.length);
    const schema = schemaOf(bench.eventsFile, 'events');
    const insert = `INSERT INTO events VALUES (${rows[0]?.map(() => '?').join(', ')})`;
    let bare = 0;
    const ours = {
      name: `commands, ${IN_FLIGHT} in flight, ${PROJECTS} projects`,
      run: async () => {
        const fresh = await openBench();
        try {
          const another = new Office(fresh.writeSide.commands);
          await rateOf(PROJECTS, IN_FLIGHT, (i) => another.file(`P${i}`));
          return await rateOf(commands, IN_FLIGHT, (i) => another.step(`P${i % PROJECTS}`, i));
        } finally {
          await fresh.close();
        }
      },
    };
    const theirs = {
      name: 'the same rows into bare SQLite, 64 a transaction, FULL',
      run: async () => {
        const sqlite = new BareSqlite(join(bench.directory, `bare-${bare++}.db`), schema, 'PRAGMA synchronous = FULL');
        sqlite.insert(insert, filed, IN_FLIGHT);
        const rate = sqlite.insert(insert, rows, IN_FLIGHT);
        sqlite.close();
        return rate;
      },
    };
    return await inPairs(ours, theirs, pairs, onPair);
  } finally {
    await bench.close();
  }
}
