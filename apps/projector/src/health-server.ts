import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Configuration } from '#platform/configuration';
import type { Closable } from '#platform/closing';
import { needsAttention } from '#projections/runner/projection-status';
import { deadlinesNeedAttention } from '#reactions/deadline-status';
import { reactionsNeedAttention } from '#reactions/reaction-status';
import type { Projector } from './projector.js';

/**
 * Answers `GET /health`: 200 while every projection goes on, deadlines are raised and events are answered on other streams;
 * 503 with the event and the reason when a view or the answering stands still, or with what keeps deadlines from being raised.
 */
export async function serveHealth(
  projector: Projector,
  { port, host }: Pick<Configuration, 'port' | 'host'>,
): Promise<Closable & { readonly url: string }> {
  const server = createServer((request, response) => {
    if (request.url !== '/health') {
      response.writeHead(404).end();
      return;
    }
    const projections = projector.status();
    const deadlines = projector.deadlines();
    const reactions = projector.reactions();
    const now = new Date();
    const failed =
      projections.some((status) => needsAttention(status, now)) ||
      deadlinesNeedAttention(deadlines, now) ||
      reactionsNeedAttention(reactions, now);
    response.writeHead(failed ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: failed ? 'failed' : 'ok', projections, deadlines, reactions }));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${listening}/health`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
