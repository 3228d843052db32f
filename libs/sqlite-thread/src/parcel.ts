/**
 * Texts on their way to the thread as UTF-8, in memory that is handed over instead of copied: what goes by message is
 * otherwise written once more here and read once more there. A statement takes one as `CAST(? AS TEXT)`.
 */
export class Parcel {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  /** @param size bytes of all its texts together, at most. */
  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  /** The memory, to be handed over with the values that lie in it. */
  get memory(): ArrayBuffer {
    return this.#bytes.buffer;
  }

  /** Adds a text. @returns the value that stands for it. @throws RangeError when there is no room for it. */
  add(text: Uint8Array): Uint8Array {
    const from = this.#at;
    this.#bytes.set(text, from);
    this.#at += text.byteLength;
    return this.#bytes.subarray(from, this.#at);
  }
}
