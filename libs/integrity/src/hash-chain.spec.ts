import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { chainEnd, sealedEvents } from '#test/support/sealed-events';
import { eventIdOf, faultOf, GENESIS_HASH, type ChainFault } from './hash-chain.js';

const STREAM = 'project-P1';

/** A stream as it was written. */
function written(count: number): readonly RecordedEvent[] {
  const drafts = Array.from({ length: count }, (_, n) => ({ data: { n, name: `事项${n}` } }));
  return sealedEvents(STREAM, drafts).map((event, revision) => {
    const position = `${revision}`.padStart(16, '0') as Position;
    return { ...event, stream: STREAM, revision, position };
  });
}

/** The first fault of a stream read from its beginning. */
function firstFault(events: readonly RecordedEvent[]): { revision: number; fault: ChainFault } | undefined {
  let end = chainEnd([]);
  for (const event of events) {
    const fault = faultOf(event, end.revision + 1, end.hash);
    if (fault) return { revision: event.revision, fault };
    end = { revision: event.revision, hash: event.metadata.hash };
  }
  return undefined;
}

/** The events with one of them changed, as somebody with a database tool would. */
function tampered(at: number, change: (event: RecordedEvent) => Partial<RecordedEvent>): readonly RecordedEvent[] {
  return written(5).map((event, n) => (n === at ? { ...event, ...change(event) } : event));
}

const meta = (change: Partial<RecordedEvent['metadata']>) => (event: RecordedEvent) => ({
  metadata: { ...event.metadata, ...change },
});

describe('the hash chain of a stream', () => {
  it('is whole as it was written', () => expect(firstFault(written(5))).toBeUndefined());

  it('survives the store: text written and read again has the same hash', () => {
    expect(firstFault(JSON.parse(JSON.stringify(written(5))))).toBeUndefined();
  });

  it.each<[string, (event: RecordedEvent) => Partial<RecordedEvent>]>([
    ['its data', () => ({ data: { n: 2, name: '事项二' } })],
    ['its type', () => ({ type: 'PermitIssued' })],
    ['its stream', () => ({ stream: 'project-P2' })],
    ['who gave the command', meta({ actor: { id: 'someone-else', roles: ['NR'] } })],
    ['when it happened', meta({ occurredAt: '2024-03-17T09:30:00+08:00' })],
    ['its business date', meta({ businessDate: businessDate('2024-03-17') })],
    ['when it was recorded', meta({ recordedAt: '2024-03-17T01:30:01.000Z' })],
    ['its evidence', meta({ evidence: [{ docId: 'd', sha256: 'a'.repeat(64), kind: 'opinion' }] })],
    ['its rules', meta({ rules: ['R-53'] })],
    ['its hash', meta({ hash: 'f'.repeat(64) })],
  ])('breaks where an event was changed: %s', (_, change) => {
    expect(firstFault(tampered(2, change))).toEqual({ revision: 2, fault: 'HASH' });
  });

  it('breaks behind an event that was changed and sealed anew', () => {
    const forged = sealedEvents(STREAM, [{ data: { n: 2, forged: true } }], chainEnd(written(2)))[0];
    const events = tampered(2, () => ({ ...forged }));
    expect(firstFault(events)).toEqual({ revision: 3, fault: 'PREV_HASH' });
  });

  it('breaks where an event bears another id than its hash gives', () => {
    expect(firstFault(tampered(2, () => ({ id: eventIdOf(GENESIS_HASH) })))).toEqual({ revision: 2, fault: 'ID' });
  });

  it('breaks where an event was deleted, also when the ones behind it were numbered anew', () => {
    const left = written(5).filter(({ revision }) => revision !== 2);
    expect(firstFault(left)).toEqual({ revision: 3, fault: 'REVISION_GAP' });
    const renumbered = left.map((event, revision) => ({ ...event, revision }));
    expect(firstFault(renumbered)).toEqual({ revision: 2, fault: 'PREV_HASH' });
  });

  it('breaks where the first event was deleted', () => {
    expect(firstFault(written(5).slice(1))).toEqual({ revision: 1, fault: 'REVISION_GAP' });
  });

  it('breaks where two events changed places', () => {
    const [first, second, third, ...rest] = written(5);
    if (!first || !second || !third) throw new Error('five events were written');
    const swapped = [first, { ...third, revision: 1 }, { ...second, revision: 2 }, ...rest];
    expect(firstFault(swapped)).toEqual({ revision: 1, fault: 'PREV_HASH' });
  });

  it('breaks where an event was put in between', () => {
    const events = [...written(5)];
    const inserted = sealedEvents(STREAM, [{ data: { inserted: true } }], chainEnd(written(2)))[0];
    if (!inserted) throw new Error('one event was sealed');
    events.splice(2, 0, { ...inserted, stream: STREAM, revision: 2, position: '0000000000000001' as Position });
    expect(firstFault(events)).toEqual({ revision: 2, fault: 'REVISION_GAP' });
  });

  it('gives every content its own id, and the same content always the same', () => {
    expect(sealedEvents(STREAM, [{ data: { n: 1 } }])).toEqual(sealedEvents(STREAM, [{ data: { n: 1 } }]));
    const ids = [0, 1].map((n) => sealedEvents(STREAM, [{ data: { n } }])[0]?.id);
    expect(ids[0]).not.toBe(ids[1]);
    expect(GENESIS_HASH).toMatch(/^0{64}$/);
  });
});
