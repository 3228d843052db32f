/** Something that holds files, connections or threads. */
export interface Closable {
  close(): Promise<void>;
}

/** Closes what was opened, the last first; once. */
export class Closing {
  readonly #opened: Closable[] = [];

  /** Remembers something that was just opened. */
  after<T extends Closable>(opened: T): T {
    this.#opened.push(opened);
    return opened;
  }

  /** @throws the first error met, after everything was tried. */
  async close(): Promise<void> {
    const errors: unknown[] = [];
    for (let opened = this.#opened.pop(); opened; opened = this.#opened.pop()) {
      await opened.close().catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
  }
}
