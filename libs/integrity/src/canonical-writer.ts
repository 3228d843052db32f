const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const FIRST_PRINTABLE = 0x20;
const LAST_ASCII = 0x7e;

/** Bytes of UTF-8 a UTF-16 code unit takes at most. */
const UNIT_BYTES = 3;
/** Room to begin with; most events take a fraction of it. */
const ROOM = 65_536;

/** No quote, backslash, control character or surrogate: such a text is written as it is. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/**
 * Writes canonical JSON (RFC 8785) straight as UTF-8, one value behind the other, into one buffer that is used again and
 * again: what is hashed and stored is bytes, and text made on the way would only be garbage.
 */
export class CanonicalWriter {
  #bytes = Buffer.allocUnsafeSlow(ROOM);
  #length = 0;

  /** Bytes written since `clear`. */
  get length(): number {
    return this.#length;
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
  }

  /** Takes back what was written beyond so many bytes. */
  cutTo(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  /** What was written from a place on, as it stands in the buffer: until something is written next. */
  view(from = 0): Uint8Array {
    return this.#bytes.subarray(from, this.#length);
  }

  /** What was written, as text. */
  text(): string {
    return this.#bytes.toString('utf8', 0, this.#length);
  }

  /** Writes text as it is, without quotes. */
  raw(text: string): void {
    this.#reserve(text.length * UNIT_BYTES);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > LAST_ASCII) {
        this.#length += bytes.write(text, this.#length);
        return;
      }
      bytes[at++] = unit;
    }
    this.#length = at;
  }

  /**
   * Writes a value. Members that are `undefined` are left out, as JSON does.
   * @throws TypeError for what JSON cannot say: NaN, infinities, functions, symbols, bigints, lone surrogates.
   */
  value(value: unknown): void {
    switch (typeof value) {
      case 'string':
        return this.#string(value);
      case 'number':
        if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
        return this.raw(String(value));
      case 'boolean':
        return this.raw(value ? 'true' : 'false');
      case 'object':
        if (value === null) return this.raw('null');
        return Array.isArray(value) ? this.#list(value) : this.#members(value);
      default:
        throw new TypeError(`JSON has no ${typeof value}`);
    }
  }

  /** Most texts are ASCII: one pass finds that out and writes them. */
  #string(text: string): void {
    this.#reserve(text.length * UNIT_BYTES + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < FIRST_PRINTABLE || unit > LAST_ASCII || unit === QUOTE || unit === BACKSLASH) {
        return this.#otherString(text);
      }
      bytes[at++] = unit;
    }
    bytes[at++] = QUOTE;
    this.#length = at;
  }

  #otherString(text: string): void {
    if (PLAIN.test(text)) {
      this.#mark(QUOTE);
      this.#length += this.#bytes.write(text, this.#length);
      return this.#mark(QUOTE);
    }
    if (!text.isWellFormed()) throw new TypeError('JSON text must be well-formed Unicode');
    this.raw(JSON.stringify(text));
  }

  #list(values: readonly unknown[]): void {
    this.#mark(OPEN_LIST);
    for (let i = 0; i < values.length; i++) {
      if (i > 0) this.#mark(COMMA);
      this.value(values[i] === undefined ? null : values[i]);
    }
    this.#mark(CLOSE_LIST);
  }

  #members(value: object): void {
    this.#mark(OPEN_OBJECT);
    let first = true;
    for (const key of sorted(Object.keys(value))) {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      if (member === undefined) continue;
      if (!first) this.#mark(COMMA);
      first = false;
      this.#string(key);
      this.#mark(COLON);
      this.value(member);
    }
    this.#mark(CLOSE_OBJECT);
  }

  #mark(byte: number): void {
    if (this.#length === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** In the order of UTF-16 code units, in place: by insertion where there are few, which most often are in order already. */
function sorted(keys: string[]): string[] {
  if (keys.length > FEW) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) break;
    let at = i;
    for (; at > 0; at--) {
      const before = keys[at - 1];
      if (before === undefined || before <= key) break;
      keys[at] = before;
    }
    keys[at] = key;
  }
  return keys;
}

const FEW = 32;
