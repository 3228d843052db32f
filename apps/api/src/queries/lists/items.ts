import type { BusinessDate } from '#workdays/business-date';
import { readClock, type ClockReading, type ClockSignal } from '#workdays/clock';
import { UnknownCalendarYearError } from '#workdays/working-calendar';
import type { ItemStatus } from '#domain/project/items/state';
import { LANES, PHASES, TIME_UNITS } from '#domain/policy/content';
import { clockTermsOf, type ItemClock } from '#projections/project/item-clock';
import { itemClocks } from '#projections/project/item-clocks';
import type { Condition } from '#view-store/port';
import { choice, date, flag, readParameters, text as textParameter } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import {
  bilingual,
  day,
  DEPARTMENT,
  ITEM_CODE,
  objects,
  PROJECT_ID,
  text,
  whole,
  word,
  yesNo,
} from '../views/fields.js';
import { anyOf, atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STATUSES = [
  'RECEIVED',
  'AWAITING_CORRECTION',
  'ACCEPTED',
  'PAUSED',
  'ISSUED',
  'REFUSED',
  'CLOSED_NEGATIVE',
  'WITHDRAWN',
  'REVOKED',
] as const satisfies readonly ItemStatus[];
export const SIGNALS = ['GREEN', 'YELLOW', 'OVERDUE', 'PAUSED', 'DECIDED'] as const satisfies readonly ClockSignal[];

const PARAMETERS = {
  on: date('Day the clocks are read at the end of; left out: today in the office’s time zone'),
  signal: choice('Only with this signal', SIGNALS),
};

/** Approval items and their clocks, read on a day. */
export const items = viewQuery({
  path: 'items',
  operationId: 'listItems',
  tag: 'Items',
  summary: 'Approval items and their clocks · 审批事项与时限',
  description:
    'Dates as recorded; days used, paused and remaining, overrun and signal as of `on`, counted on the calendars each due date was counted on.',
  view: itemClocks,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    itemCode: equals('itemCode', textParameter('Only this item of the catalogue')),
    open: equals('open', flag('Only undecided ones, or only those that have ended')),
    dueFrom: atLeast('dueOn', from('items due')),
    dueTo: atMost('dueOn', to('items due')),
  },
  sorts: { due: [{ field: 'dueOn' }], received: [{ field: 'receivedOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    itemCode: ITEM_CODE,
    name: bilingual('As received, where it was named'),
    department: DEPARTMENT,
    phase: word('Phase (R-82)', PHASES),
    lane: word('Line kind', LANES),
    status: word('Where it stands (model.md 5)', STATUSES),
    open: yesNo('Undecided and not withdrawn'),
    running: yesNo('Accepted and undecided: its due date binds'),
    receivedOn: day('When it was received'),
    noticeUntil: day('Until then the one-time notice may be given (CLK-03)'),
    correctionDeadline: day('Until then the applicant supplies what is missing'),
    acceptedOn: day('When it was accepted'),
    promisedDays: whole('Published promise, in `timeUnit`'),
    statutoryDays: whole('Statutory limit, in `timeUnit`'),
    timeUnit: word('Unit of its periods', TIME_UNITS),
    restDayRule: word('What a calendar period does that ends on a rest day', ['NEXT_WORKING_DAY', 'NONE']),
    extensionDays: whole('Days an approved extension adds, in `timeUnit`'),
    firstDueOn: day('Due date as told at acceptance'),
    dueOn: day('Due date'),
    provisional: yesNo('The due date rests on a year whose notice is not out'),
    calendarRevisions: {
      type: 'object',
      additionalProperties: { type: 'integer' },
      description: 'Revision of each calendar year the due date was counted on',
    },
    pauses: objects('When the clock stood still, after `from` up to and including `to`', {
      id: text('Id of the pause'),
      from: day('Day it began; it still counts'),
      to: day('Last day; missing while it is open'),
      reason: word('Why', ['CORRECTION', 'SPECIAL_PROCEDURE']),
      kind: text('Kind of special procedure'),
    }),
    delayedFor: day('Due date that passed undecided'),
    decidedOn: day('When it was decided'),
    outcome: whole('National status of the decision: 11, 12 granted; 4, 5, 13 negative'),
    permitNo: text('Number of the permit'),
    deliveredOn: day('When the permit was delivered'),
    withdrawnOn: day('When the application was withdrawn'),
    revokedOn: day('When the permit was revoked'),
  },
  derivation: {
    parameters: PARAMETERS,
    fields: {
      readOn: day('Day the clock was read at the end of'),
      used: whole('Days used, pauses taken out, in days of the unit'),
      paused: whole('Days paused'),
      remaining: whole('Days left until the due date'),
      overrun: whole('Days used beyond the due date'),
      late: yesNo('Decided after the due date'),
      signal: word('Where the clock stands', SIGNALS),
      calendarYearToLoad: whole('The clock cannot be read before the calendar of this year is loaded'),
    },
    async prepare(given, { reference, today }) {
      const { on = today, signal } = readParameters(PARAMETERS, given);
      const [known, policy] = await Promise.all([reference.calendar(), reference.policy(on)]);
      return {
        where: signal === undefined ? [] : narrowing(signal, on, on >= today),
        async derive(item) {
          const terms = clockTermsOf(item);
          if (!terms || item.dueOn === undefined || item.withdrawnOn !== undefined) return unread(signal);
          const period = { from: terms.acceptedOn, to: item.dueOn };
          const { calendar } = await reference.calendarOf(item.calendarRevisions, period, known);
          try {
            const reading = readClock(terms, calendar, on, decidedBy(item, on), policy.clock.signals);
            if (signal !== undefined && reading.signal !== signal) return undefined;
            return { readOn: on, ...figuresOf(reading) };
          } catch (error) {
            if (!(error instanceof UnknownCalendarYearError)) throw error;
            return signal === undefined ? { calendarYearToLoad: error.yearToLoad } : undefined;
          }
        },
      };
    },
  },
});

/** An item without a clock is in the list, but has no signal to be asked for. */
function unread(signal: ClockSignal | undefined): object | undefined {
  return signal === undefined ? {} : undefined;
}

function decidedBy({ decidedOn }: ItemClock, on: BusinessDate): BusinessDate | undefined {
  return decidedOn !== undefined && decidedOn <= on ? decidedOn : undefined;
}

function figuresOf({ used, paused, remaining, overrun, late, signal }: ClockReading): object {
  return { used, paused, remaining, overrun, late, signal };
}

/** What dates alone tell of a signal, so that the view is not read through. `isNow`: decisions later than `on` are none. */
function narrowing(signal: ClockSignal, on: BusinessDate, isNow: boolean): readonly Condition[] {
  const undecided: readonly Condition[] = isNow ? [{ field: 'running', eq: true }] : [];
  switch (signal) {
    case 'DECIDED':
      return [{ field: 'decidedOn', lte: on }];
    case 'OVERDUE':
      return [...undecided, { field: 'dueOn', lt: on }];
    case 'GREEN':
    case 'YELLOW':
      return [...undecided, { field: 'dueOn', gte: on }];
    case 'PAUSED':
      return undecided;
  }
}
