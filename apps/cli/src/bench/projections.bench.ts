import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import { ALL_VIEWS } from '#projections/views';
import { BareSqlite, rowsInTurn, schemaOf } from './bare-sqlite.js';
import { openBench, WRITER_PRAGMAS, type Bench } from './composition.js';
import { Office } from './office.js';
import { inPairs, type PairResult } from './pairs.js';
import type { LogToWrite } from './write-log.worker.js';

const IN_FLIGHT = 64;
/** Rows of one transaction of the bare writer, as many as the runner's batch has events. */
const BATCH = 500;

/**
 * All projections catching up on `events` events, against the same final rows written bare into the same tables with
 * the same indexes. Both rates are events per second of the same log.
 */
export async function benchProjections(
  pairs: number,
  events: number,
  onPair: (done: number) => void,
): Promise<PairResult> {
  const directory = mkdtempSync(join(tmpdir(), 'permittrail-bench-'));
  try {
    // A thread of its own writes the log, as in the running system: what it leaves in memory is not in the way here.
    await writeLog({ directory, projects: Math.ceil(events / Office.LIFE_EVENTS), inFlight: IN_FLIGHT });
    return await measure(await openBench(directory), pairs, onPair);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Closes the bench. */
async function measure(bench: Bench, pairs: number, onPair: (done: number) => void): Promise<PairResult> {
  try {
    const { eventStore, writeSide } = bench;
    const head = await eventStore.head();
    if (head === undefined) throw new Error('The log of the bench is empty.');
    const total = Number(head);
    let build = 0;
    const catchUp = async (directory: string): Promise<number> => {
      const viewStore = await bench.openViews(directory);
      const runner = new ProjectionRunner({
        eventStore,
        viewStore,
        logId: writeSide.logId,
        projections: ALL_VIEWS,
        events: writeSide.registry,
      });
      const begun = performance.now();
      await runner.start();
      await Promise.all(ALL_VIEWS.map(({ name }) => runner.waitFor(name, head, new AbortController().signal)));
      const rate = total / ((performance.now() - begun) / 1000);
      await runner.stop();
      await viewStore.close();
      return rate;
    };
    await catchUp('final');
    const files = viewFilesOf(join(bench.directory, 'final'));
    return await inPairs(
      {
        name: `${ALL_VIEWS.length} views catching up on ${total} events`,
        run: async () => {
          const directory = `views-${build++}`;
          const rate = await catchUp(directory);
          rmSync(join(bench.directory, directory), { recursive: true });
          return rate;
        },
      },
      {
        name: 'the same final rows bare, same tables and indexes',
        run: async () => total / writeBare(bench.directory, files, build++),
      },
      pairs,
      onPair,
    );
  } finally {
    await bench.close();
  }
}

async function writeLog(workerData: LogToWrite): Promise<void> {
  const worker = new Worker(new URL('./write-log.worker.js', import.meta.url), { workerData });
  await once(worker, 'message');
  await once(worker, 'exit');
}

function viewFilesOf(directory: string): string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.db'))
    .map((file) => join(directory, file));
}

/**
 * Seconds it takes to write the documents of view files, each into a file of its own, in the order and with the pragmas
 * they were written with. Neither side leaves its files behind: the disk would still be busy with them while the other
 * is measured. Rows are read as they are needed, which does not count: held in memory they would be in the
 * way of the collector while the other side is measured.
 */
function writeBare(directory: string, files: readonly string[], build: number): number {
  let seconds = 0;
  files.forEach((file, i) => {
    const path = join(directory, `bare-${build}-${i}.db`);
    const sqlite = new BareSqlite(path, schemaOf(file, 'document'), WRITER_PRAGMAS);
    for (const rows of rowsInTurn(file, 'document', BATCH)) {
      const marks = rows[0]?.map(() => '?').join(', ') ?? '';
      seconds += rows.length / sqlite.insert(`INSERT INTO document VALUES (${marks})`, rows, BATCH);
    }
    sqlite.close();
    rmSync(path);
  });
  return seconds;
}
