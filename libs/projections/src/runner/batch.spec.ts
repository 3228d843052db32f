import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { SubscriptionMessage } from '#event-store/port';
import { positionOf } from '#event-store/sqlite/position';
import { deposited } from '#test/support/accounts';
import { sealedEvents } from '#test/support/sealed-events';
import { batchOf, type Batch } from './batch.js';

const events: readonly RecordedEvent[] = sealedEvents('project-1', [deposited('a', 1), deposited('b', 2)]).map(
  (event, revision) => ({ ...event, stream: 'project-1', revision, position: positionOf(10 * (revision + 1)) }),
);
const delivered: readonly SubscriptionMessage[] = events.map((event) => ({ kind: 'event', event }));
const before = { position: positionOf(5), anchor: 'former@project-0/3' };
const passAll = (event: RecordedEvent): RecordedEvent => event;

function batch(messages: readonly SubscriptionMessage[], head = positionOf(15)): Batch {
  return batchOf({ messages, idle: true }, before, head, () => 'READ', passAll);
}

describe('a batch', () => {
  it('reaches to its last event, which is its anchor', () => {
    const last = events[1];
    expect(batch(delivered)).toMatchObject({
      position: positionOf(20),
      anchor: `${last?.id}@project-1/1`,
      caughtUp: false,
    });
  });

  it('reaches to a checkpoint mark, and keeps the anchor from before', () => {
    expect(batch([{ kind: 'checkpoint', position: positionOf(12) }])).toMatchObject({
      ...before,
      position: positionOf(12),
    });
  });

  it('reaches to the head that was known, once the end of the log was reached: the filter let the rest not through', () => {
    expect(batch([{ kind: 'caught-up' }])).toMatchObject({ ...before, position: positionOf(15), caughtUp: true });
  });

  it('never moves back', () => {
    expect(batch([{ kind: 'checkpoint', position: positionOf(3) }])).toMatchObject(before);
    expect(batch([...delivered, { kind: 'caught-up' }])).toMatchObject({ position: positionOf(20), caughtUp: true });
  });

  it('decodes what some view reads and nothing else, and holds the error of what could not be', () => {
    const error = new Error('unknown');
    const decode = (): RecordedEvent => {
      throw error;
    };
    const messages = { messages: delivered.slice(0, 1), idle: false };
    expect(batchOf(messages, before, undefined, () => 'UNREAD', decode).deliveries).toEqual([
      { event: events[0], decoded: undefined },
    ]);
    expect(batchOf(messages, before, undefined, () => 'READ', decode).deliveries).toEqual([
      { event: events[0], decoded: undefined, error },
    ]);
    expect(batchOf(messages, before, undefined, () => 'UNKNOWN', decode).deliveries).toEqual([
      { event: events[0], decoded: undefined, error, strange: true },
    ]);
  });
});
