/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = constants(64, Math.cbrt);
/** The same of the square roots of the first eight: the initial hash value (5.3.3). */
const INITIAL = constants(8, Math.sqrt);

/**
 * SHA-256 of a text's UTF-8 bytes, in hex (FIPS 180-4). The domain uses nothing of its host, so it brings its own; for
 * the small texts it fingerprints, a few kilobytes, that is fast enough.
 */
export function sha256(text: string): string {
  const hash = Uint32Array.from(INITIAL);
  const blocks = padded(new TextEncoder().encode(text));
  for (let at = 0; at < blocks.byteLength; at += 64) compress(hash, blocks, at);
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, a 1 bit, zeros, and the length in bits, up to a multiple of 64 bytes (5.1.1). */
function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

/** One round of 6.2.2 over the 64 bytes at `at`. */
function compress(hash: Uint32Array, blocks: DataView, at: number): void {
  const w = new Uint32Array(64);
  const word = (t: number): number => w[t] ?? 0;
  for (let t = 0; t < 64; t++) {
    if (t < 16) {
      w[t] = blocks.getUint32(at + 4 * t);
      continue;
    }
    const s0 = rotated(word(t - 15), 7) ^ rotated(word(t - 15), 18) ^ (word(t - 15) >>> 3);
    const s1 = rotated(word(t - 2), 17) ^ rotated(word(t - 2), 19) ^ (word(t - 2) >>> 10);
    w[t] = word(t - 16) + s0 + word(t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + word(t)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => (hash[i] = (hash[i] ?? 0) + value));
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function constants(count: number, root: (n: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}
