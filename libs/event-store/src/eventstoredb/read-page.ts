import type { StreamingRead } from './client.js';
import { closed } from './outage.js';

/**
 * Everything of one bounded read. The client lets a read that it cancelled itself wait for ever, so that the closing
 * of the store is watched here.
 */
export async function readPage<T>(open: () => StreamingRead<T>, closing: AbortSignal): Promise<readonly T[]> {
  const stream = open();
  const stop = (): void => void stream.destroy(closed());
  // Errors after the end of the iteration would find no listener.
  stream.on('error', () => undefined);
  closing.addEventListener('abort', stop);
  try {
    const items: T[] = [];
    for await (const item of stream) items.push(item);
    return items;
  } finally {
    closing.removeEventListener('abort', stop);
  }
}
