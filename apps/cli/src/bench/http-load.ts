import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { HttpLoad } from './http-load.worker.js';

/** Sends a load from a thread of its own; answers requests per second. */
export async function httpLoad(load: HttpLoad): Promise<number> {
  const worker = new Worker(new URL('./http-load.worker.js', import.meta.url), { workerData: load });
  const [rate] = await once(worker, 'message');
  await worker.terminate();
  return Number(rate);
}
