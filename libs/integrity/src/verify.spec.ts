import { describe, expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { positionOf, rowOf } from '#event-store/sqlite/position';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { UnreadableEvent } from './unreadable-event.js';
import { verifyEvents, type Verification, type VerifyOptions } from './verify.js';

/** Two streams of three and two events, one behind the other in turn. */
function log(): RecordedEvent[] {
  const a = sealedEvents('project-a', drafts(3)).map((event, revision) => ({
    ...event,
    stream: 'project-a',
    revision,
  }));
  const b = sealedEvents('project-b', drafts(2)).map((event, revision) => ({
    ...event,
    stream: 'project-b',
    revision,
  }));
  return [a[0], b[0], a[1], b[1], a[2]]
    .filter((event) => event !== undefined)
    .map((event, i) => ({ ...event, position: positionOf(i + 1) }));
}

const gapless = (earlier: Position | undefined, later: Position): boolean =>
  rowOf(later) === (earlier === undefined ? 0 : rowOf(earlier)) + 1;

async function* from(events: readonly (RecordedEvent | Error)[]): AsyncGenerator<RecordedEvent, void> {
  for (const event of events) {
    if (event instanceof Error) throw event;
    yield event;
  }
}

function verified(events: readonly (RecordedEvent | Error)[], options: VerifyOptions = {}): Promise<Verification> {
  return verifyEvents(from(events), { follows: gapless, ...options });
}

/** The log with one event replaced. */
function altered(at: number, change: (event: RecordedEvent) => RecordedEvent): RecordedEvent[] {
  return log().map((event, i) => (i === at ? change(event) : event));
}

describe('verifying a log', () => {
  it('finds a whole log whole, and names its streams, events and head', async () => {
    const { streams, events, head, damage } = await verified(log());
    expect({ streams, events, damage }).toEqual({ streams: 2, events: 5, damage: undefined });
    expect(head).toEqual({ position: positionOf(5), digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('finds an empty log whole, without a head', async () => {
    expect(await verified([])).toEqual({ streams: 0, events: 0 });
  });

  it('gives one head to one history, whatever order its streams came in, and another to any other', async () => {
    const [a1, b1, a2, b2, a3] = log().map((event) => event);
    const order = [b1, a1, b2, a2, a3].flatMap((event, i) =>
      event ? [{ ...event, position: positionOf(i + 1) }] : [],
    );
    expect((await verified(order)).head).toEqual((await verified(log())).head);
    expect((await verified(log().slice(0, 4))).head?.digest).not.toBe((await verified(log())).head?.digest);
  });

  it.each([
    ['data were changed', altered(2, (event) => ({ ...event, data: { n: 9 } })), 'HASH'],
    [
      'metadata were changed',
      altered(2, (e) => ({ ...e, metadata: { ...e.metadata, recordedAt: '2024-03-19' } })),
      'HASH',
    ],
    ['type was changed', altered(2, (event) => ({ ...event, type: 'PermitIssued' })), 'HASH'],
    ['text was cut inside a character', altered(2, (event) => ({ ...event, data: { n: '\ud842' } })), 'HASH'],
    ['id was changed', altered(2, (event) => ({ ...event, id: log()[0]?.id ?? '' })), 'ID'],
    [
      'content was exchanged for that of another event',
      altered(2, (e) => ({ ...e, ...contentOf(log()[4]) })),
      'PREV_HASH',
    ],
    ['revision was changed', altered(2, (event) => ({ ...event, revision: 7 })), 'REVISION_GAP'],
  ])('names the first event whose %s', async (_, events, fault) => {
    const { damage, events: whole, head } = await verified(events);
    expect(damage).toMatchObject({ stream: 'project-a', position: positionOf(3), fault });
    expect({ whole, position: head?.position }).toEqual({ whole: 2, position: positionOf(2) });
  });

  it('names the event behind one that was deleted, where positions have no gaps', async () => {
    for (const gone of [0, 1, 2, 3]) {
      const rest = log().filter((_, i) => i !== gone);
      expect((await verified(rest)).damage).toMatchObject({ fault: 'POSITION', position: positionOf(gone + 2) });
    }
  });

  it('names the next event of the stream of one that was deleted, where positions may have gaps', async () => {
    const rest = log().filter((_, i) => i !== 2);
    expect((await verifyEvents(from(rest))).damage).toMatchObject({ fault: 'REVISION_GAP', position: positionOf(5) });
  });

  it('names the first of two events that were exchanged', async () => {
    const [a1, b1, a2, b2, a3] = log();
    const exchanged = [a1, b1, a3, b2, a2].flatMap((event, i) =>
      event ? [{ ...event, position: positionOf(i + 1) }] : [],
    );
    expect((await verified(exchanged)).damage).toMatchObject({
      fault: 'REVISION_GAP',
      revision: 2,
      position: positionOf(3),
    });
  });

  it('does not take events whose positions stand still or go back', async () => {
    const back = altered(3, (event) => ({ ...event, position: positionOf(3) }));
    expect((await verifyEvents(from(back))).damage).toMatchObject({ fault: 'POSITION', stream: 'project-b' });
  });

  it('names an event that cannot be read', async () => {
    const [a1, b1] = log();
    const place = { stream: 'project-a', revision: 1, position: positionOf(3), id: 'x' };
    const damaged = [a1, b1, new UnreadableEvent(place, 'its data is no JSON')].filter((one) => one !== undefined);
    expect(await verified(damaged)).toMatchObject({
      events: 2,
      damage: { ...place, fault: 'UNREADABLE', why: 'cannot be read: its data is no JSON' },
    });
  });

  it('passes on what else keeps the log from being read', async () => {
    await expect(verified([new Error('the disk is gone')])).rejects.toThrow('the disk is gone');
  });

  it('finds a head of an earlier day in the log that has grown since', async () => {
    const expected = (await verified(log().slice(0, 3))).head;
    if (!expected) throw new Error('the log is not empty');
    expect((await verified(log(), { expected })).expectation).toBe('CONTAINED');
  });

  it('says that the end was cut off when the log ends before an expected head', async () => {
    const expected = (await verified(log())).head;
    if (!expected) throw new Error('the log is not empty');
    expect((await verified(log().slice(0, 4), { expected })).expectation).toBe('CUT_OFF');
    expect((await verified([], { expected })).expectation).toBe('CUT_OFF');
  });

  it('says that other events led to an expected head, even where every chain is whole', async () => {
    const head = (await verified(log().slice(0, 4))).head;
    if (!head) throw new Error('the log is not empty');
    const other = sealedEvents('project-b', [{ data: { n: 0 } }, { data: { n: 'other' } }])[1];
    const forged = altered(3, (event) => ({ ...event, ...other }));
    expect((await verified(forged, { expected: head })).expectation).toBe('OTHER');
    const past = log().map((event) => ({ ...event, position: positionOf(rowOf(event.position) * 2) }));
    const between = { position: positionOf(5), digest: head.digest };
    expect((await verifyEvents(from(past), { expected: between })).expectation).toBe('OTHER');
  });

  it('tells after each event how far it has come, and ends when it is told to', async () => {
    const seen: number[] = [];
    const abort = new AbortController();
    const onEvent = (events: number): void => {
      seen.push(events);
      if (events === 2) abort.abort(new Error('Ctrl-C'));
    };
    await expect(verified(log(), { onEvent, signal: abort.signal })).rejects.toThrow('Ctrl-C');
    expect(seen).toEqual([1, 2]);
  });
});

function contentOf(event: RecordedEvent | undefined): Pick<RecordedEvent, 'id' | 'data' | 'metadata'> {
  if (!event) throw new Error('the log has five events');
  const { id, data, metadata } = event;
  return { id, data, metadata };
}
