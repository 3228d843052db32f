import { businessDate } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import type { Revision, SealedEvent } from '#domain/kernel/envelope';
import { GENESIS_HASH, seal } from '#integrity/hash-chain';

/** What a test cares about in an event; the rest is filled in. */
export interface EventDraft {
  readonly type?: string;
  readonly data?: object;
}

/** Where a chain goes on: the revision and the hash of the event before. */
export interface ChainEnd {
  readonly revision: Revision;
  readonly hash: string;
}

const BEGINNING: ChainEnd = { revision: -1, hash: GENESIS_HASH };

/**
 * Events sealed and chained as the command path does it, to be appended behind `end`. The same drafts give the same
 * events, ids included; other data gives other ids.
 */
export function sealedEvents(
  stream: string,
  drafts: readonly EventDraft[],
  end: ChainEnd = BEGINNING,
): readonly SealedEvent[] {
  let { revision, hash } = end;
  return drafts.map(({ type = 'ItemReceived', data = {} }) => {
    revision += 1;
    const event = seal({
      type,
      stream,
      revision,
      data,
      metadata: {
        schemaVersion: 1,
        occurredAt: '2024-03-18T09:30:00+08:00',
        businessDate: businessDate('2024-03-18'),
        recordedAt: '2024-03-18T01:30:01.000Z',
        actor: SYSTEM_ACTOR,
        channel: 'SYSTEM',
        commandId: `${stream}/${revision}`,
        commandDigest: GENESIS_HASH,
        correlationId: stream,
        causationId: `${stream}/${revision}`,
        basis: [],
        rules: [],
        evidence: [],
        prevHash: hash,
      },
    });
    hash = event.metadata.hash;
    return event;
  });
}

/** Where the chain stands behind these events, whose first has revision `first`. */
export function chainEnd(events: readonly Pick<SealedEvent, 'metadata'>[], first: Revision = 0): ChainEnd {
  const last = events.at(-1);
  return last ? { revision: first + events.length - 1, hash: last.metadata.hash } : BEGINNING;
}

/** As many drafts as asked, each with other data. */
export function drafts(count: number, type = 'ItemReceived'): readonly EventDraft[] {
  return Array.from({ length: count }, (_, n) => ({ type, data: { n } }));
}
