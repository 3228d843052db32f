import { startEventStoreNode } from './node.js';

/** Runs the node on its own: prints its connection string, serves until SIGTERM or SIGINT. `PORT` picks the port. */
const node = await startEventStoreNode({ port: Number(process.env['PORT'] ?? 0) });
console.log(node.url);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void node.stop());
