import { parentPort, workerData } from 'node:worker_threads';
import { openBench } from './composition.js';
import { Office } from './office.js';
import { rateOf } from './pairs.js';

/** What the worker is asked to write. */
export interface LogToWrite {
  /** Data directory of the log. */
  readonly directory: string;
  readonly projects: number;
  readonly inFlight: number;
}

/** Writes a log of plain projects; answers its last position. */
async function run({ directory, projects, inFlight }: LogToWrite): Promise<string> {
  const bench = await openBench(directory);
  try {
    const office = new Office(bench.writeSide.commands);
    await rateOf(projects, inFlight, (i) => office.live(`P${i}`));
    const head = await bench.eventStore.head();
    if (head === undefined) throw new Error('The log of the bench is empty.');
    return head;
  } finally {
    await bench.close();
  }
}

parentPort?.postMessage(await run(workerData));
