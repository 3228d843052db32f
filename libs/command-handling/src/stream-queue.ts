/** Lets the commands of one stream run one after another inside this process; different streams run side by side. */
export class StreamQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  run<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(stream);
    const result = before ? before.then(work, work) : work();
    const tail: Promise<void> = result.then(
      () => this.#leave(stream, tail),
      () => this.#leave(stream, tail),
    );
    this.#tails.set(stream, tail);
    return result;
  }

  #leave(stream: string, tail: Promise<unknown>): void {
    if (this.#tails.get(stream) === tail) this.#tails.delete(stream);
  }
}
