import { InvalidArgumentError, type Command } from 'commander';
import { benchCommands } from './commands.bench.js';
import type { PairResult } from './pairs.js';

interface BenchOptions {
  readonly pairs: number;
}

/** Every measurement: its name, the ratio it must reach, and how it is taken. */
const BENCHES: Readonly<Record<string, { readonly wanted: number; run(pairs: number, onPair: (done: number) => void): Promise<PairResult> }>> = {
  commands: { wanted: 0.4, run: (pairs, onPair) => benchCommands(pairs, 20_000, onPair) },
};

/** `permittrail bench`: measures in interleaved pairs and prints median ratios; never part of a test. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('measure this machine: each of our rates against a bare one, in interleaved pairs')
    .argument('[names...]', `which: ${Object.keys(BENCHES).join(', ')} (all)`)
    .option('--pairs <n>', 'pairs to count', pairsOf, 7)
    .action(async (names: readonly string[], { pairs }: BenchOptions) => {
      for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
        const bench = BENCHES[name];
        if (!bench) throw new InvalidArgumentError(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`);
        const result = await bench.run(pairs, (done) => process.stderr.write(`\r${name}: pair ${done} of ${pairs} `));
        process.stderr.write('\r\x1b[K');
        print(name, bench.wanted, result);
      }
    });
}

function pairsOf(text: string): number {
  const pairs = Number(text);
  if (!Number.isInteger(pairs) || pairs < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return pairs;
}

function print(name: string, wanted: number, result: PairResult): void {
  const rate = (value: number) => `${Math.round(value).toLocaleString('en')}/s`;
  const ratio = (value: number) => value.toFixed(3);
  process.stdout.write(
    [
      `${name}: median ratio ${ratio(result.median)} (wanted ${wanted}; ${ratio(result.lowest)}–${ratio(result.highest)}, ${result.pairs} pairs)`,
      `  ours   ${rate(result.oursRate)}  ${result.ours}`,
      `  bare   ${rate(result.theirsRate)}  ${result.theirs}`,
      '',
    ].join('\n'),
  );
}
