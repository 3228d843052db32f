/** Memory is taken in pieces of this size, or of the size of what is larger. */
const PIECE_BYTES = 65_536;

/**
 * Texts on their way to the thread as UTF-8, in memory that is handed over instead of copied: what goes by message is
 * otherwise written once more here and read once more there. A statement takes one as `CAST(? AS TEXT)`.
 */
export class Parcel {
  readonly #pieces: ArrayBuffer[] = [];
  #piece = new Uint8Array(0);
  #at = 0;

  /** The memory, to be handed over with the values that lie in it. */
  get pieces(): readonly ArrayBuffer[] {
    return this.#pieces;
  }

  /** Adds a text. @returns the value that stands for it */
  add(bytes: Uint8Array): Uint8Array {
    this.#reserve(bytes.byteLength);
    const from = this.#at;
    this.#at += bytes.byteLength;
    this.#piece.set(bytes, from);
    return this.#piece.subarray(from, this.#at);
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#piece.length) return;
    const memory = new ArrayBuffer(Math.max(bytes, PIECE_BYTES));
    this.#pieces.push(memory);
    this.#piece = new Uint8Array(memory);
    this.#at = 0;
  }
}
