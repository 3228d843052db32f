import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** What the worker is asked to send. */
export interface HttpLoad {
  readonly url: string;
  readonly token: string;
  /** `{project}` becomes the id of a project. */
  readonly path: string;
  /** Posted; left out: the path is asked with GET. */
  readonly body?: string;
  readonly count: number;
  readonly inFlight: number;
  readonly projects: number;
}

/** Sends `count` requests, `inFlight` at a time, over kept connections; answers how many a second. */
async function run({ url, token, path, body, count, inFlight, projects }: HttpLoad): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const { hostname, port } = new URL(url);
  const send = (i: number) =>
    new Promise<void>((resolve, reject) => {
      const project = `P${i % projects}`;
      const text = body?.replaceAll('{project}', project) ?? '';
      const sent = request(
        {
          agent,
          hostname,
          port,
          method: body === undefined ? 'GET' : 'POST',
          path: path.replaceAll('{project}', project),
          headers: {
            authorization: `Bearer ${token}`,
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
          },
        },
        (answer) => {
          answer.resume();
          answer.on('end', () => {
            const { statusCode = 0 } = answer;
            if (statusCode >= 200 && statusCode < 300) resolve();
            else reject(new Error(`answered ${statusCode}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next < count) await send(next++);
    }),
  );
  const rate = count / ((performance.now() - begun) / 1000);
  agent.destroy();
  return rate;
}

parentPort?.postMessage(await run(workerData));
