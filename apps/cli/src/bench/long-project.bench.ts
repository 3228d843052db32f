import { FoldedStream } from '#command-handling/folded-stream';
import { projectStream } from '#domain/project/stream';
import { openBench } from './composition.js';
import { Office } from './office.js';
import { inPairs, median, rateOf, type PairResult } from './pairs.js';

const IN_FLIGHT = 64;
const YOUNG = 20;
const OLD = 2_000;
/** Projects of each age that take turns, so that neither side waits for its own last command. */
const PROJECTS = 64;

/** Milliseconds it takes to read and fold one project of 2,000 events: the median of `runs`. */
export async function foldMillis(runs: number): Promise<number> {
  const bench = await openBench();
  try {
    const office = new Office(bench.writeSide.commands);
    await grow(office, 'OLD', OLD);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const begun = performance.now();
      const folded = new FoldedStream(projectStream);
      for await (const event of bench.eventStore.read('project-OLD'))
        folded.apply(bench.writeSide.registry.decode(event));
      times.push(performance.now() - begun);
      if (folded.revision !== OLD - 1) throw new Error(`The project has ${folded.revision + 1} events.`);
    }
    return median(times);
  } finally {
    await bench.close();
  }
}

/** Commands on projects of 2,000 events against commands on projects of 20. */
export async function benchLongProjects(
  pairs: number,
  commands: number,
  onPair: (done: number) => void,
): Promise<PairResult> {
  const bench = await openBench();
  try {
    const office = new Office(bench.writeSide.commands);
    await rateOf(PROJECTS, IN_FLIGHT, (i) => grow(office, `OLD${i}`, OLD));
    let young = 0;
    return await inPairs(
      {
        name: `commands on projects of ${OLD} events`,
        run: () => rateOf(commands, IN_FLIGHT, (i) => office.step(`OLD${i % PROJECTS}`, i)),
      },
      {
        name: `commands on projects of ${YOUNG} events`,
        run: async () => {
          // Commands make a project older: each run begins with young ones, grown before the clock runs.
          const first = young;
          young += commands;
          await rateOf(commands, IN_FLIGHT, (i) => grow(office, `Y${first + i}`, YOUNG));
          return rateOf(commands, IN_FLIGHT, (i) => office.step(`Y${first + i}`, i));
        },
      },
      pairs,
      onPair,
    );
  } finally {
    await bench.close();
  }
}

async function grow(office: Office, id: string, events: number): Promise<void> {
  await office.file(id);
  for (let i = 2; i < events; i++) await office.step(id, i);
}
