import { kebabCase, PATHS } from '#apps/api/src/commands/paths';
import { IMPORT_TIME_ZONE } from '#apps/api/src/commands/import-time-zone';
import { streamName } from '#domain/kernel/stream-kind';
import { StreamExists } from '#command-handling/errors';
import { NotTaken, REUSED, type ImportGateway, type Recorded } from './import-gateway.js';
import type { ImportCommand } from './import-command.js';

/** A server that stops answering is given up after this long. */
const PATIENCE_MS = 60_000;

/** Gives the commands to a server, as any client does. */
export class HttpGateway implements ImportGateway {
  private constructor(
    private readonly server: string,
    private readonly headers: Readonly<Record<string, string>>,
    readonly head: string | undefined,
  ) {}

  /** Asks the server where its log ends. @throws NotTaken when no server answers there. */
  static async to(server: string, token: string, timeZone: string): Promise<HttpGateway> {
    const { body } = await ask(`${server}/health/ready`);
    const head: unknown = member(member(body, 'eventStore'), 'head');
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      [IMPORT_TIME_ZONE]: timeZone,
    };
    return new HttpGateway(server, headers, typeof head === 'string' ? head : undefined);
  }

  async give({ decision, id, body, commandId }: ImportCommand): Promise<Recorded> {
    const url = `${this.server}/v1/${PATHS[decision.stream]}/${encodeURIComponent(id)}/${kebabCase(decision.name)}`;
    const headers = { ...this.headers, 'idempotency-key': commandId };
    const answer = await ask(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status === 201 && isRecorded(answer.body)) return answer.body;
    const kind = String(member(answer.body, 'type')).split(':').at(-1);
    if (kind === 'already-exists') throw new StreamExists(streamName(decision.stream, id));
    if (kind === 'idempotency-key-reused') throw new NotTaken(REUSED);
    const detail = String(member(answer.body, 'detail') ?? `the server answered ${answer.status}`);
    if (answer.status === 401 || answer.status === 403) {
      throw new NotTaken(`the server does not take the token: ${detail} Give --token with an ADMIN's token`);
    }
    throw new NotTaken(`${detail} (${answer.status})`);
  }

  async close(): Promise<void> {
    // Idle connections end by themselves.
  }
}

async function ask(url: string, init: RequestInit = {}): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const body: unknown = await answer.json().catch(() => undefined);
    return { status: answer.status, body };
  } catch (error) {
    const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new NotTaken(
      `no server answers at ${new URL(url).origin} (${reason}). Start it, or name another with --server.`,
    );
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isRecorded(body: unknown): body is Recorded {
  return typeof member(body, 'position') === 'string' && Array.isArray(member(body, 'events'));
}
