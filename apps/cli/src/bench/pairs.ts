/** One measured side of a pair: how many operations a second. */
export interface Side {
  readonly name: string;
  /** Runs once; answers operations per second. */
  run(): Promise<number>;
}

/** What a series of pairs came to. */
export interface PairResult {
  readonly ours: string;
  readonly theirs: string;
  /** Medians, operations per second. */
  readonly oursRate: number;
  readonly theirsRate: number;
  /** Of the ratios ours ÷ theirs, pair by pair. */
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly pairs: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Runs two sides in turn, after one uncounted pair, so that a machine whose speed drifts slows both; the side that
 * goes first alternates.
 */
export async function inPairs(
  ours: Side,
  theirs: Side,
  pairs: number,
  onPair: (done: number) => void,
): Promise<PairResult> {
  const rates: { readonly ours: number; readonly theirs: number }[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const first = pair % 2 ? ours : theirs;
    const firstRate = await first.run();
    const secondRate = await (first === ours ? theirs : ours).run();
    if (pair > 0)
      rates.push(first === ours ? { ours: firstRate, theirs: secondRate } : { ours: secondRate, theirs: firstRate });
    onPair(pair);
  }
  const ratios = rates.map((rate) => rate.ours / rate.theirs);
  return {
    ours: ours.name,
    theirs: theirs.name,
    oursRate: median(rates.map((rate) => rate.ours)),
    theirsRate: median(rates.map((rate) => rate.theirs)),
    median: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    pairs,
  };
}

/** Runs `work` for each of `count` numbers with `inFlight` at a time; answers how many a second. */
export async function rateOf(count: number, inFlight: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next < count) await work(next++);
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}
