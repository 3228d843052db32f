import type { BusinessDate } from '#workdays/business-date';
import { UnknownCalendarYearError, type WorkingCalendar } from '#workdays/working-calendar';
import { deadlines as view } from '#projections/deadlines/deadlines';
import { DEADLINE_KINDS, DEADLINE_PARTIES } from '#projections/deadlines/deadline';
import { projectStream } from '#domain/project/stream';
import { choice, date, flag, pattern, readParameters } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, PROJECT_ID, text, whole, word, yesNo } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const PARAMETERS = {
  on: date('Day the working days left are counted from; left out: today in the office’s time zone'),
};

/** What is due, for whom, and how many working days are left. */
export const deadlines = viewQuery({
  path: 'deadlines',
  operationId: 'listDeadlines',
  tag: 'Deadlines',
  summary: 'What is due, for whom, and how many working days are left · 到期事项',
  description:
    'Everything that is due and not done: items and their corrections and deliveries, opinions, nodes, start flows, deferred materials, commitments, tasks, supervision, plots, regional assessments and intermediary services. Working days left as of `on`, on the calendars as they stand.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: equals('projectId', pattern('Only of this project', projectStream.idPattern, 'a project id')),
    department: equals('department', department()),
    party: equals('party', choice('Only what this party owes', DEADLINE_PARTIES)),
    kind: anyOf('kind', words('kind', DEADLINE_KINDS)),
    raised: equals('raised', flag('Only what stands in the record as overdue, or only what does not')),
    dueFrom: atLeast('dueOn', from('what is due')),
    dueTo: atMost('dueOn', to('what is due')),
  },
  sorts: { due: [{ field: 'dueOn' }], id: [{ field: '_id' }] },
  fields: {
    kind: word('What kind of deadline', DEADLINE_KINDS),
    stream: word('Kind of the stream it stands in', ['project', 'plot', 'zone', 'intermediary']),
    streamId: text('Id in that stream’s name'),
    projectId: PROJECT_ID,
    subject: text('Id of what is due'),
    about: text('What it is about: a code or a few words'),
    party: word('Who owes it', DEADLINE_PARTIES),
    department: DEPARTMENT,
    uscc: text('Credit code of the intermediary that owes it'),
    dueOn: day('Last day in time'),
    raised: yesNo('That it is overdue stands in the record'),
    supplied: yesNo('Supplied, and the department checks it: nothing is owed unless it is rejected'),
    openPauses: whole('Clock pauses that are open: the due date moves when they end'),
    countedFrom: day('First day of the period, where the due date moves with the calendar'),
    provisional: yesNo('The due date rests on a year whose notice is not out'),
    calendarRevisions: {
      type: 'object',
      additionalProperties: { type: 'integer' },
      description: 'Revision of each calendar year the due date was counted on',
    },
  },
  derivation: {
    parameters: PARAMETERS,
    fields: {
      readOn: day('Day the working days left are counted from'),
      workingDaysLeft: whole('Working days after `readOn` up to and including `dueOn`; negative: working days over'),
      calendarYearToLoad: whole('They cannot be counted before the calendar of this year is loaded'),
    },
    async prepare(given, { reference, today }) {
      const { on = today } = readParameters(PARAMETERS, given);
      const { calendar } = await reference.calendar();
      return { where: [], derive: async ({ dueOn }) => ({ readOn: on, ...leftUntil(dueOn, on, calendar) }) };
    },
  },
});

/** One working day over at least, as soon as the due date has passed (rest days follow it, too). */
function leftUntil(dueOn: BusinessDate, on: BusinessDate, calendar: WorkingCalendar): object {
  try {
    const workingDaysLeft = on <= dueOn ? calendar.count(on, dueOn) : -Math.max(1, calendar.count(dueOn, on));
    return { workingDaysLeft };
  } catch (error) {
    if (!(error instanceof UnknownCalendarYearError)) throw error;
    return { calendarYearToLoad: error.yearToLoad };
  }
}
