import { fileText, type ReadOptions } from './file-text.js';
import { TraceParser } from './trace-parser.js';
import type { XesTrace } from './trace.js';
import { XesError } from './xes-error.js';

/**
 * Reads the traces of an XES 1.0 log, plain or gzipped, one after another: a trace is yielded when it is complete, and
 * the file is read on only when the next one is asked for, so memory does not grow with the number of traces.
 *
 * Attributes of the log itself are not read, and the defaults a `global` declares are not filled in.
 * @throws XesError on a file that is damaged, cut off or no XES 1.0 (after the traces before the damage were yielded);
 * the errors of node:fs on a file that cannot be read; the signal's reason.
 */
export async function* readXes(path: string, options: ReadOptions = {}): AsyncGenerator<XesTrace, void> {
  const parser = new TraceParser();
  for await (const text of explained(fileText(path, options), parser)) {
    for (const trace of parser.write(text)) {
      options.signal?.throwIfAborted();
      yield trace;
    }
  }
  parser.end();
}

/** The text, with errors of unpacking and decoding told as what is wrong with the file. */
async function* explained(texts: AsyncIterable<string>, parser: TraceParser): AsyncGenerator<string, void> {
  try {
    yield* texts;
  } catch (error) {
    throw explanation(error, parser.line);
  }
}

function explanation(error: unknown, line: number): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return error;
  if (error.code === 'Z_BUF_ERROR') {
    return new XesError(line, 'the gzip file ends after this line: it was cut off. Copy it again.', { cause: error });
  }
  if (error.code.startsWith('Z_')) {
    return new XesError(line, 'the gzip file is damaged after this line. Copy it again.', { cause: error });
  }
  if (error.code.startsWith('ERR_ENCODING_')) {
    const advice =
      'Save the file as UTF-8, or declare its encoding in its first line: <?xml version="1.0" encoding="…"?>.';
    return new XesError(line, `the text from here on is not in the encoding the file declares. ${advice}`, {
      cause: error,
    });
  }
  return error;
}
