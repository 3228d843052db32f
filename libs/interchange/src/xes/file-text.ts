import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';

/** How a read can be stopped and followed. */
export interface ReadOptions {
  /** Stops the read; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Called as the file is read: bytes on disk (before unpacking) so far, and the file's size. */
  readonly onBytes?: (read: number, total: number) => void;
}

/**
 * The text of a file, in pieces. Gzip is told by its first bytes, the encoding by a byte order mark or the XML
 * declaration (UTF-8 without either; exports of Chinese systems are often GB18030).
 * @throws the errors of node:fs and node:zlib, and those of TextDecoder on an encoding that is unknown or not kept to.
 */
export async function* fileText(path: string, options: ReadOptions): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of unpacked(fileBytes(path, options))) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    // a character cut in half at the end of the file is held back: its reader sees a text that ends too early
    yield decoder.decode(chunk, { stream: true });
  }
}

async function* fileBytes(path: string, { signal, onBytes }: ReadOptions): AsyncGenerator<Buffer, void> {
  signal?.throwIfAborted();
  const { size } = await stat(path);
  let read = 0;
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    read += chunk.length;
    onBytes?.(read, size);
    yield chunk;
  }
}

async function* unpacked(bytes: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer, void> {
  try {
    const first = await bytes.next();
    if (first.done) return;
    const whole = startingWith(first.value, bytes);
    if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
      yield* whole;
      return;
    }
    // an error of either side reaches the reader through the stream it iterates
    const unzipped: AsyncIterable<Buffer> = pipeline(whole, createGunzip(), () => undefined);
    yield* unzipped;
  } finally {
    await bytes.return();
  }
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer, void> {
  yield first;
  yield* rest;
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declaration = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;
  return declaration.exec(start.toString('latin1', 0, 1024))?.[1] ?? 'utf-8';
}
