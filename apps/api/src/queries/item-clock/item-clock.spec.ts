import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CalendarAmended } from '#domain/calendar/events';
import { ItemAccepted, ItemReceived } from '#domain/project/items/events';
import { accepted, decidedLate, filed, fixtureC1 } from '#test/support/clocked-item';
import { RunningApi } from '#test/support/running-api';

const ACME = '91320700MA1ACME000';
const officer = { roles: ['NR'] } as const;
const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let accepting: string;

beforeAll(async () => {
  let now = '2024-03-18T01:00:00Z';
  api = await RunningApi.start(folder, { now: () => new Date(now) });
  now = '2024-04-02T02:00:00Z';
  accepting = await api.append('project-P1', filed('P1', ACME), ...fixtureC1('P1.i1').slice(0, 2));
  await api.append('project-P1', ...fixtureC1('P1.i1').slice(2), decidedLate('P1.i1'));
  await api.append('project-P2', filed('P2', ACME), ...accepted('P2.i1', '2024-04-01', '2024-04-12'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const clock = (query: string, actor: Parameters<RunningApi['get']>[1] = officer) =>
  api.get(`/v1/items/${query}`, actor);

describe('how an item’s clock came to stand where it does (fixture C-1 of scoring.md)', () => {
  it('tells what was promised, used and paused, and that it was decided a day late', async () => {
    const { body } = await clock('P1.i1/clock');
    expect(body).toMatchObject({
      logId: api.logId,
      stream: 'project-P1',
      item: { itemId: 'P1.i1', acceptedOn: '2024-03-18', promisedDays: 7, status: 'ISSUED' },
      clock: { dueOn: '2024-04-01', used: 8, paused: 3, overrun: 1, late: true, signal: 'DECIDED' },
    });
  });

  it('lays out every calendar day and what it counted as, by which pause', async () => {
    const { body } = await clock('P1.i1/clock');
    const day = (date: string) => body.clock.days.find((one: { date: string }) => one.date === date);
    expect(body.clock.days).toHaveLength(15);
    expect(day('2024-03-20')).toMatchObject({ kind: 'WORKING', countedAs: 'USED', used: 2 });
    expect(day('2024-03-22')).toMatchObject({ countedAs: 'PAUSED', pausedBy: ['P1.i1.p1'], used: 2 });
    expect(day('2024-03-23')).toMatchObject({ kind: 'WEEKEND', countedAs: 'NOT_COUNTED', used: 2 });
    expect(day('2024-04-02')).toMatchObject({ countedAs: 'USED', used: 8, overdue: true });
  });

  it('lists every change of the due date with its reason and the calendar it was counted on', async () => {
    const { body } = await clock('P1.i1/clock');
    expect(body.dueChanges).toMatchObject([
      { type: 'ItemAccepted', revision: 2, to: '2024-03-27', reason: 'ACCEPTED', calendarRevisions: { 2024: 0 } },
      { type: 'SpecialProcedureEnded', from: '2024-03-27', to: '2024-04-01', reason: 'SPECIAL_PROCEDURE_ENDED' },
    ]);
  });

  it('names holidays and shows the days to come until the due date', async () => {
    const { body } = await clock('P2.i1/clock?on=2024-04-03');
    expect(body.clock).toMatchObject({ on: '2024-04-03', dueOn: '2024-04-11', used: 2, remaining: 5 });
    expect(body.clock.days.at(3)).toMatchObject({
      date: '2024-04-05',
      kind: 'HOLIDAY',
      name: { zh: '清明节' },
      upcoming: true,
    });
    expect(body.clock.days.at(5)).toMatchObject({ date: '2024-04-07', kind: 'MAKE_UP', countedAs: 'USED' });
    expect(body.clock.days.at(-1)).toMatchObject({ date: '2024-04-11', used: 7 });
  });

  it.each([
    ['knownAt=2', { dueOn: '2024-03-27', paused: 0, signal: 'GREEN' }],
    ['knownAt=2&on=2024-03-28', { on: '2024-03-28', used: 8, signal: 'OVERDUE' }],
    ['knownAt=2024-03-18T09:31:00%2B08:00&on=2024-04-01', { dueOn: '2024-04-01', signal: 'YELLOW' }],
  ])('tells what was known then: %s', async (query, expected) => {
    expect((await clock(`P1.i1/clock?${query}`)).body.clock).toMatchObject(expected);
  });

  it('takes a position of the log as the point of knowledge', async () => {
    const { body } = await clock(`P1.i1/clock?knownAt=${accepting}&on=2024-03-22`);
    expect(body).toMatchObject({ revision: 2, position: accepting, clock: { used: 4, signal: 'GREEN' } });
  });

  it('keeps an old answer the same after the calendar was amended', async () => {
    const before = await clock('P2.i1/clock?on=2024-04-12');
    const extra = { date: businessDate('2024-04-10'), name: { zh: '临时放假', en: 'Day off' } };
    await api.append(
      'calendar-2024',
      CalendarAmended.of({ year: 2024, off: [extra], workdays: [], source: 'x', reason: 'y' }),
    );
    const after = await clock('P2.i1/clock?on=2024-04-12');
    expect(after.body).toEqual(before.body);
  });

  it('needs no calendar for periods in calendar days, as imports from years before the notice have', async () => {
    const terms = {
      itemId: 'P7.i1',
      itemCode: 'building',
      department: 'HURD',
      promisedDays: 10,
      timeUnit: 'CALENDAR_DAY' as const,
    };
    const [receivedOn, dueOn] = [businessDate('2011-10-11'), businessDate('2011-10-21')];
    const received = { extensionLimit: 0, restDayRule: 'NONE' as const, domains: [], needsLandContract: false };
    const due = { to: dueOn, reason: 'ACCEPTED' as const, provisional: false, calendarRevisions: {} };
    await api.append(
      'project-P7',
      filed('P7', ACME),
      ItemReceived.of({ ...terms, ...received, receivedOn }),
      ItemAccepted.of({ ...terms, acceptedOn: receivedOn, dueOn, missing: [], deemed: false, due }),
    );
    const { body } = await clock('P7.i1/clock?on=2011-10-23');
    expect(body.clock).toMatchObject({ used: 12, overrun: 2, signal: 'OVERDUE', calendarRevisions: {} });
    expect(body.clock.days[0]).toEqual({
      date: '2011-10-12',
      kind: 'CALENDAR_DAY',
      countedAs: 'USED',
      used: 1,
      overdue: false,
      upcoming: false,
    });
  });

  it.each([
    ['P1.i9/clock', 404],
    ['P9.i1/clock', 404],
    ['P1.i1/clock?knownAt=0', 404],
    ['P1/clock', 400],
    ['P1.i1/clock?on=2024-02-30', 400],
    ['P1.i1/clock?knownAt=soon', 400],
    ['P1.i1/clock?knownAt=0000000099999999', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await clock(path)).status).toBe(status);
  });

  it('is an owner’s to see for own projects only', async () => {
    expect((await clock('P1.i1/clock', { roles: ['OWNER'], uscc: ACME })).status).toBe(200);
    expect((await clock('P1.i1/clock', { roles: ['OWNER'], uscc: '91320700MA1OTHER00' })).status).toBe(404);
  });
});
