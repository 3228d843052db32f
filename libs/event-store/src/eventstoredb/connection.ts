import { setTimeout } from 'node:timers/promises';
import { EventStoreDBClient } from './client.js';

/** Options the client reads in a connection string, as it compares them: small letters, without `-` and `_`. */
const OPTIONS: ReadonlySet<string> = new Set([
  'usercertfile',
  'userkeyfile',
  'maxdiscoverattempts',
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'nodepreference',
  'tls',
  'tlscafile',
  'keepaliveinterval',
  'keepalivetimeout',
]);
const GOODBYE_MS = 1_000;

/** The text in EVENTSTORE_URL cannot be used. Never holds the text itself: it may carry a password. */
export class InvalidConnectionString extends Error {
  override readonly name = 'InvalidConnectionString';
  constructor(reason: string) {
    super(
      `EVENTSTORE_URL ${reason}. Write it as esdb://user:password@host:2113?tls=true, or esdb+discover:// for a cluster by DNS name.`,
    );
  }
}

/**
 * A client for a connection string; the first call connects it. Credentials stand in the string and nowhere else.
 * Options the client does not know are refused here: it would print them to the console with the password beside.
 * @throws InvalidConnectionString
 */
export function clientOf(url: string): EventStoreDBClient {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  for (const pair of query.split('&').filter(Boolean)) {
    const name = pair.split('=')[0] ?? '';
    if (!OPTIONS.has(name.trim().toLowerCase().replace(/[_-]/g, ''))) {
      throw new InvalidConnectionString(`has the option "${name}", which is not supported`);
    }
  }
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (error) {
    // Messages about files name no credentials; messages about the string quote it.
    const reason = error instanceof Error && !('connectionString' in error) ? error.message : 'it cannot be parsed';
    throw new InvalidConnectionString(`is not a connection string of EventStoreDB (${reason})`);
  }
}

/** Ends every call and closes the channel, which `dispose()` of the client leaves open with its socket. */
export async function closeClient(client: EventStoreDBClient): Promise<void> {
  await client.dispose();
  // Element access: the channel is protected. A client that was just reconnecting may take long to say which it is.
  const channelClosed = client['getChannel']().then(
    (channel) => channel.close(),
    () => undefined,
  );
  await Promise.race([channelClosed, setTimeout(GOODBYE_MS, undefined, { ref: false })]);
}
