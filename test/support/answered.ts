import { pino } from 'pino';
import { EventRegistry } from '#command-handling/event-registry';
import { EVENTS } from '#domain/streams';
import { ALL_REACTIONS } from '#reactions/all-reactions';
import { LocalGateway } from '#reactions/local-gateway';
import { Reactor } from '#reactions/reactor';
import type { DeadlineOffice } from './deadline-office.js';
import { InMemoryViewStore } from './in-memory-view-store.js';
import { untilStatus } from './reacting-ledger.js';

/** A projector that remembers nothing answers the events of an office's log up to its end as it is now. */
export async function answered({ store, replica }: DeadlineOffice): Promise<void> {
  const reactor = new Reactor({
    eventStore: store,
    viewStore: new InMemoryViewStore(),
    logId: 'log',
    gateway: new LocalGateway(replica.commands),
    reactions: ALL_REACTIONS,
    events: new EventRegistry(EVENTS),
    logger: pino({ level: 'silent' }),
  });
  const head = await store.head();
  await reactor.start();
  try {
    await untilStatus(reactor, ({ position = '' }) => position >= (head ?? ''));
  } finally {
    await reactor.stop();
  }
}
