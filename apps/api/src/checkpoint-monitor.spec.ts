import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Position } from '#domain/kernel/envelope';
import { needsAttention } from '#projections/runner/projection-status';
import { ALL_VIEWS } from '#projections/views';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { InMemoryViewStore } from '#test/support/in-memory-view-store';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { CheckpointMonitor } from './checkpoint-monitor.js';

const STOPPED = 'deferrals';
let log: InMemoryEventStore;
let views: InMemoryViewStore;
let now: Date;
let monitor: CheckpointMonitor;

beforeEach(() => {
  log = new InMemoryEventStore();
  views = new InMemoryViewStore();
  now = new Date('2026-03-02T08:00:00Z');
  monitor = new CheckpointMonitor(views, log, () => now);
});

/** Records three events in a stream of their own. @returns the log's end. */
async function record(stream: string): Promise<Position> {
  return (await log.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(3)))).position;
}

/** What a projector does: every view but these is read up to a position. */
async function project(position: Position, except: readonly string[] = []): Promise<void> {
  for (const { name, version } of ALL_VIEWS.filter((view) => !except.includes(view.name))) {
    const view = await views.open({ name, version: version * 1000, indexes: [] });
    await view.commit([], { logId: 'log-1', position });
    await views.activate(name, version * 1000);
  }
}

/** The views somebody has to look at, so many seconds later. */
async function redAfter(seconds: number): Promise<readonly string[]> {
  now = new Date(now.getTime() + seconds * 1000);
  return (await monitor.statuses()).filter((status) => needsAttention(status, now)).map(({ name }) => name);
}

describe('an api whose projector is another process', () => {
  it('finds nothing wrong while every view stands at the log’s end, however long nothing happens', async () => {
    await project(await record('project-P1'));
    expect(await redAfter(0)).toEqual([]);
    expect(await redAfter(36_000)).toEqual([]);
    expect((await monitor.statuses()).map(({ state }) => state)).toEqual(ALL_VIEWS.map(() => 'LIVE'));
  });

  it('calls for somebody when a view stays behind for more than a minute, and no more once it goes on', async () => {
    await project(await record('project-P1'));
    const head = await record('project-P2');
    await project(head, [STOPPED]);
    expect(await redAfter(0)).toEqual([]);
    expect(await redAfter(60)).toEqual([]);
    expect(await redAfter(1)).toEqual([STOPPED]);
    expect((await monitor.statuses()).find(({ name }) => name === STOPPED)?.error?.reason).toContain('the projector');
    await project(head);
    expect(await redAfter(61)).toEqual([]);
  });

  it('lets a view be behind that moves from one look to the next', async () => {
    const first = await record('project-P1');
    const second = await record('project-P2');
    await record('project-P3');
    await project(first);
    expect(await redAfter(0)).toEqual([]);
    await project(second);
    expect(await redAfter(61)).toEqual([]);
    expect(await redAfter(61)).toHaveLength(ALL_VIEWS.length);
  });

  it('calls for somebody when no projector has ever run', async () => {
    await record('project-P1');
    expect(await redAfter(0)).toEqual([]);
    expect(await redAfter(61)).toHaveLength(ALL_VIEWS.length);
  });

  it('waits for a view that is being built for the first time, or anew for another version', async () => {
    await project(await record('project-P1'), ['projects', STOPPED]);
    await views.open({ name: 'projects', version: 1000, indexes: [] });
    await views.open({ name: STOPPED, version: 999_000, indexes: [] });
    await views.activate(STOPPED, 999_000);
    await redAfter(0);
    expect(await redAfter(3_600)).toEqual([]);
    const states = new Map((await monitor.statuses()).map(({ name, state }) => [name, state]));
    expect([states.get('projects'), states.get(STOPPED)]).toEqual(['REBUILDING', 'REBUILDING']);
  });
});
