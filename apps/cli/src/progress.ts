import { SingleBar } from 'cli-progress';

/** Plain lines come this far apart, in milliseconds; work that is done sooner prints none. */
const LINE_MS = 3_000;

const FORMAT = '{label} [{bar}] {text}';

/**
 * Tells on stderr how far long work has come: a bar on a terminal, a line every few seconds anywhere else. A total may
 * be an estimate, or unknown.
 */
export class Progress {
  readonly #began = performance.now();
  readonly #bar: SingleBar | undefined;
  #told = performance.now();

  /** `unit` is what is counted, in the plural. */
  constructor(
    private readonly label: string,
    private readonly unit: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    if (!stream.isTTY) return;
    const options = { stream, format: FORMAT, hideCursor: true, clearOnComplete: true, gracefulExit: false };
    this.#bar = new SingleBar(options);
    this.#bar.start(1, 0, { label, text: '' });
  }

  /** So many are done, of a total where one is known. */
  show(done: number, total?: number): void {
    if (!this.#bar && performance.now() - this.#told < LINE_MS) return;
    this.#told = performance.now();
    const text = progressText(done, total, (this.#told - this.#began) / 1000, this.unit);
    if (!this.#bar) {
      this.stream.write(`${this.label}: ${text}\n`);
      return;
    }
    this.#bar.setTotal(total ?? Math.max(done, 1));
    this.#bar.update(total === undefined ? 0 : done, { text });
  }

  /** Clears the bar. */
  end(): void {
    this.#bar?.stop();
  }
}

/** `12,000 of 40,000 events, 8,000/s, 4 s left` */
export function progressText(done: number, total: number | undefined, seconds: number, unit: string): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const of = total === undefined ? '' : ` of ${count(total)}`;
  const left = total === undefined || rate === 0 ? '' : `, ${count(Math.ceil((total - done) / rate))} s left`;
  return `${count(done)}${of} ${unit}, ${count(rate)}/s${left}`;
}

/** A number as people read it, with what is counted where that is given: `1,434 cases`, `1 case`. */
export function count(value: number, one?: string, many?: string): string {
  const number = Math.round(value).toLocaleString('en');
  const unit = value === 1 ? one : many;
  return unit === undefined ? number : `${number} ${unit}`;
}
