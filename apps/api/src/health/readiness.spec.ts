import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { ProjectionError, ProjectionState } from '#projections/runner/projection-status';
import type { DeadlineStatus } from '#reactions/deadline-status';
import type { ReactionStatus } from '#reactions/reaction-status';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { InMemoryViewStore } from '#test/support/in-memory-view-store';
import { Readiness } from './readiness.js';

const NOW = new Date('2026-03-02T08:00:00Z');
const before = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();

interface Shown {
  readonly state?: ProjectionState;
  readonly error?: ProjectionError;
  readonly deadlines?: DeadlineStatus;
  readonly reactions?: ReactionStatus;
}

/** Readiness of a process whose monitor shows this. */
function readinessOf({ state = 'LIVE', error, deadlines, reactions }: Shown): ReturnType<Readiness['check']> {
  const monitor = {
    statuses: async () => [{ name: 'projects', version: 1, state, ...(error && { error }) }],
    deadlines: () => deadlines,
    reactions: () => reactions,
  };
  const stores = [new InMemoryEventStore(), new InMemoryViewStore()] as const;
  return new Readiness(...stores, monitor, 'log-1', pino({ level: 'silent' }), () => NOW).check();
}

describe('readiness', () => {
  it('stays green while a view retries for a moment, and is red when that takes more than half a minute', async () => {
    const retrying = (since: string): ProjectionError => ({ reason: 'Error: disk full', retrying: true, since });
    expect((await readinessOf({ error: retrying(before(30)) })).status).toBe('green');
    expect(await readinessOf({ error: retrying(before(31)) })).toMatchObject({
      status: 'red',
      views: [{ state: 'LIVE', failure: { reason: 'Error: disk full', retrying: true, since: before(31) } }],
    });
  });

  it('is red while a view has failed', async () => {
    const error = { reason: 'UnreadableEvent: no JSON', retrying: false };
    expect((await readinessOf({ state: 'FAILED', error })).status).toBe('red');
  });

  it('warns of deadlines that could not be raised and stays ready, and is red after ten minutes without a pass', async () => {
    const kept = { since: before(9_000), failed: 1 };
    const lately = { ...kept, lastPass: before(590) };
    expect(await readinessOf({ deadlines: lately })).toMatchObject({
      status: 'green',
      deadlines: { status: 'yellow', lastPass: before(590), failed: 1 },
    });
    expect(await readinessOf({ deadlines: { ...lately, failed: 0 } })).toMatchObject({
      deadlines: { status: 'green' },
    });
    expect(await readinessOf({ deadlines: kept })).toMatchObject({ status: 'red', deadlines: { status: 'red' } });
  });

  it('warns of a command another stream does not take, and is red when events are no longer answered', async () => {
    const following: ReactionStatus = { state: 'FOLLOWING', undelivered: 1, undeliveredSince: before(30) };
    expect(await readinessOf({ reactions: following })).toMatchObject({ reactions: { status: 'green' } });
    expect(await readinessOf({ reactions: { ...following, undeliveredSince: before(31) } })).toMatchObject({
      status: 'green',
      reactions: { status: 'yellow', undelivered: 1 },
    });
    const error = { reason: 'UnknownEventError: Frozen', position: '7' };
    expect(await readinessOf({ reactions: { state: 'FAILED', undelivered: 0, error } })).toMatchObject({
      status: 'red',
      reactions: { status: 'red', failure: error },
    });
  });

  it('is red when a command is not taken for an hour, or so many that no further event is read', async () => {
    const hindered: ReactionStatus = { state: 'FOLLOWING', undelivered: 1, undeliveredSince: before(3_600) };
    expect(await readinessOf({ reactions: hindered })).toMatchObject({ reactions: { status: 'yellow' } });
    for (const longer of [{ undeliveredSince: before(3_601) }, { fullSince: before(31) }]) {
      expect(await readinessOf({ reactions: { ...hindered, ...longer } })).toMatchObject({
        status: 'red',
        reactions: { status: 'red' },
      });
    }
    expect(await readinessOf({ reactions: { ...hindered, fullSince: before(30) } })).toMatchObject({ status: 'green' });
  });

  it('says nothing of deadlines and reactions that another process keeps', async () => {
    expect(await readinessOf({})).not.toHaveProperty('deadlines');
    expect(await readinessOf({})).not.toHaveProperty('reactions');
  });
});
