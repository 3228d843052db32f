import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { deposited } from '#test/support/accounts';
import { recorded } from '#test/support/given';
import { auditTrail, type AuditRow } from './audit-trail.js';

const [draft] = [deposited('a', 1)];
const plain: RecordedEvent = recorded({ type: draft.type ?? '', data: draft.data ?? {}, rules: [] }, 4, '2024-03-18');

function row(metadata: Partial<RecordedEvent['metadata']>): AuditRow {
  const event = { ...plain, metadata: { ...plain.metadata, ...metadata } };
  const [key, ...others] = auditTrail.keys(event);
  expect([key, others]).toEqual([event.position, []]);
  const doc = auditTrail.evolve(undefined, event, event.position);
  if (!doc) throw new Error('the audit trail left an event out');
  return doc;
}

describe('the audit trail', () => {
  it('has a row for every event, with who, when, on what grounds and the hash chain', () => {
    expect(auditTrail).toMatchObject({ types: 'ALL', appends: true });
    const evidence = [{ docId: 'doc-1', sha256: 'ab'.repeat(32), kind: 'APPLICATION' }];
    expect(row({ evidence, hash: 'h1', prevHash: 'h0' })).toEqual({
      stream: 'project-P1',
      revision: 4,
      eventId: 'event-4',
      type: 'Deposited',
      actorId: 'officer-1',
      actorDepartment: 'GSO',
      occurredAt: '2024-03-18T10:00:00+08:00',
      businessDate: '2024-03-18',
      recordedAt: '2024-03-18T02:00:00.000Z',
      gapSeconds: 0,
      channel: 'ONLINE',
      rules: [],
      evidence,
      commandId: 'command-4',
      correlationId: 'command-4',
      causationId: 'command-4',
      hash: 'h1',
      prevHash: 'h0',
    });
  });

  it.each([
    ['typed in nine days later', '2024-03-18T10:00:00+08:00', '2024-03-27T02:00:00.000Z', 9 * 86_400],
    ['recorded at once, just after midnight in the office', '2024-03-19T00:10:00+08:00', '2024-03-18T16:10:05.500Z', 5],
    ['dated ahead of its recording', '2024-03-18T10:00:00+08:00', '2024-03-18T01:59:00.000Z', -60],
  ])('tells the gap of an event %s, whatever the time zone', (_, occurredAt, recordedAt, gapSeconds) => {
    expect(row({ occurredAt, recordedAt }).gapSeconds).toBe(gapSeconds);
  });

  it('leaves out a department and a principal the actor does not have', () => {
    const actor = { id: 'system', roles: ['SYSTEM'] } as const;
    expect(Object.keys(row({ actor }))).not.toContain('actorDepartment');
    expect(row({ actor: { ...actor, onBehalfOf: 'owner-1' } }).onBehalfOf).toBe('owner-1');
    expect(row({ actor: { ...actor, actingFor: ['NR'] } }).actingFor).toEqual(['NR']);
  });
});
