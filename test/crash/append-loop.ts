import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import type { Revision } from '#domain/kernel/envelope';
import { GENESIS_HASH } from '#integrity/hash-chain';
import { chainEnd, sealedEvents, type ChainEnd } from '#test/support/sealed-events';

/** Appends for ever, 8 streams at once, and says on standard output what was acknowledged: position, stream, id. */
const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: append-loop <path of the log>');

const store = await SqliteEventStore.open({ path, mode: 'writer' });

async function appendTo(stream: string): Promise<never> {
  let end: ChainEnd = { revision: -1, hash: GENESIS_HASH };
  for await (const { revision, metadata } of store.read(stream)) end = { revision, hash: metadata.hash };
  for (;;) {
    const first: Revision = end.revision + 1;
    const events = sealedEvents(stream, [{ data: { first } }, { data: { second: true } }], end);
    const { position } = await store.append(stream, end.revision === -1 ? 'NO_STREAM' : end.revision, events);
    process.stdout.write(`${position} ${stream} ${events[1]?.id}\n`);
    end = chainEnd(events, first);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => appendTo(`project-${n}`)));
