import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem } from '#platform/problem/problem';

/** Requests one address may send to the public register in a minute. */
export const PER_MINUTE = 60;

/** A client of the public register asks too often (429). */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  /** What the rate limiter answers with by itself. */
  readonly statusCode = 429;

  constructor(readonly seconds: number) {
    super(`The public register answers ${PER_MINUTE} requests a minute: ask again in ${seconds} s.`);
  }
}

/** Counts what each address asks of the public register, over all its lists; to be called before routes are made. */
export async function limitClients(app: NestFastifyApplication): Promise<void> {
  await app.register(rateLimit, {
    max: PER_MINUTE,
    timeWindow: '1 minute',
    // The route that was found, not the address as it was written: `/v1/publi%63/…` finds it too.
    allowList: ({ routeOptions }) => !routeOptions.url?.startsWith('/v1/public/'),
    errorResponseBuilder: (_, { ttl }) => new TooManyRequests(Math.max(1, Math.ceil(ttl / 1000))),
  });
}

/** The problem answer of a client that asks too often; `Retry-After` stands in the header. */
export function limitProblemOf(error: unknown): Problem | undefined {
  if (!(error instanceof TooManyRequests)) return undefined;
  return {
    status: error.statusCode,
    kind: 'too-many-requests',
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: {
      zh: `公开名录每分钟最多答复${PER_MINUTE}次请求，请在${error.seconds}秒后再试`,
      en: error.message,
    },
  };
}
