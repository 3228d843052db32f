import { InvalidArgumentError, type Command } from 'commander';
import { benchCommands } from './commands.bench.js';
import { benchHttp } from './http.bench.js';
import { benchLargeStore } from './large-store.bench.js';
import { benchLongProjects, foldMillis } from './long-project.bench.js';
import type { PairResult } from './pairs.js';
import { benchWholeLife } from './whole-life.bench.js';
import { benchProjections } from './projections.bench.js';

interface BenchOptions {
  readonly pairs: number;
}

type Report = (what: string) => void;

/** Every measurement of docs/performance.md, by name. */
const BENCHES: Readonly<Record<string, (pairs: number, report: Report) => Promise<string[]>>> = {
  commands: async (pairs, report) => [
    told(await benchCommands(pairs, 20_000, counting(report, pairs)), 'at least 0.4'),
  ],
  http: async (pairs, report) => [told(await benchHttp(pairs, 10_000, counting(report, pairs)), 'at least 0.5')],
  projections: async (pairs, report) => [
    told(await benchProjections(pairs, 200_000, counting(report, pairs)), 'at least 0.5'),
  ],
  fold: async (pairs, report) => [
    `  ${(await foldMillis(pairs)).toFixed(1)} ms to read and fold a project of 2,000 events (wanted: under 20 ms)`,
    told(await benchLongProjects(pairs, 2_000, counting(report, pairs)), 'at least 0.667'),
  ],
  life: async (pairs, report) => {
    const { slowest, commands, pair } = await benchWholeLife(pairs, 1_000, counting(report, pairs));
    return [
      `  ${slowest.milliseconds.toFixed(3)} ms to decide ${slowest.command}, the slowest of ${commands} commands (wanted: under 1 ms)`,
      told(pair, 'at least 0.667'),
    ];
  },
  large: async (pairs, report) => {
    const { commands, queries, residentMegabytes } = await benchLargeStore(pairs, 1_000_000, report);
    return [
      told(commands, 'at least 0.833'),
      told(queries, 'at least 0.833'),
      `  ${Math.round(residentMegabytes)} MB resident afterwards (wanted: under 400 MB)`,
    ];
  },
};

/** `permittrail bench`: measures in interleaved pairs and prints median ratios; never part of a test. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('measure this machine: our rates against bare ones, in interleaved pairs')
    .argument('[names...]', `which: ${Object.keys(BENCHES).join(', ')} (default: all)`)
    .option('--pairs <n>', 'pairs to count', pairsOf, 7)
    .addHelpText('after', '\nExample:\n  permittrail bench commands http --pairs 9')
    .action(async (names: readonly string[], { pairs }: BenchOptions) => {
      for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
        const bench = BENCHES[name];
        if (!bench) {
          throw new InvalidArgumentError(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`);
        }
        const lines = await bench(pairs, (what) => process.stderr.write(`\r\x1b[K${name}: ${what}`));
        process.stderr.write('\r\x1b[K');
        process.stdout.write(`${[name, ...lines].join('\n')}\n`);
      }
    });
}

function pairsOf(text: string): number {
  const pairs = Number(text);
  if (!Number.isInteger(pairs) || pairs < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return pairs;
}

const counting = (report: Report, pairs: number) => (done: number) => report(`pair ${done} of ${pairs}`);

function told(result: PairResult, wanted: string): string {
  const rate = (value: number) => `${Math.round(value).toLocaleString('en')}/s`;
  const ratio = (value: number) => value.toFixed(3);
  return [
    `  median ratio ${ratio(result.median)}, wanted ${wanted} (${ratio(result.lowest)} to ${ratio(result.highest)}, ${result.pairs} pairs)`,
    `    ${rate(result.oursRate)}  ${result.ours}`,
    `    ${rate(result.theirsRate)}  ${result.theirs}`,
  ].join('\n');
}
