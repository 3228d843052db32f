import { maxDate, type BusinessDate } from '#workdays/business-date';
import { dueDate, type ClockTerms, type Pause } from '#workdays/clock';
import type { WorkingCalendar } from '#workdays/working-calendar';
import { revisionsOf } from '../../kernel/calendar-revisions.js';
import type { Facts } from '../../kernel/facts.js';
import type { Item, Items } from '../items/state.js';
import type { Flow, FlowStart } from './state.js';

/** The terms a flow is counted on, whatever the calendar. */
type Terms = Pick<FlowStart, 'startedOn' | 'totalDays' | 'pausedBy' | 'endsWith'> & { readonly steps: Flow['steps'] };

/**
 * The flow's clock: working days from the land contract, the day of the contract not counted. What stops the clock of a
 * main-line item stops it too; overlapping pauses count once (libs/workdays).
 */
function flowTerms({ startedOn, totalDays, pausedBy, steps }: Terms, items: Items): ClockTerms {
  return {
    acceptedOn: startedOn,
    promisedDays: totalDays,
    timeUnit: 'WORKING_DAY',
    extensionDays: 0,
    pauses: flowPauses(steps, pausedBy, items),
    restDayRule: 'NEXT_WORKING_DAY',
  };
}

/** The terms of a flow that runs. */
export const termsOf = ({ started, steps }: Flow, items: Items): ClockTerms => flowTerms({ ...started, steps }, items);

function flowPauses(steps: Flow['steps'], pausedBy: FlowStart['pausedBy'], items: Items): Pause[] {
  const mainLine = new Set(steps.flatMap(({ line, items: codes }) => (line === 'MAIN' ? codes : [])));
  return Object.values(items.byId)
    .filter(({ itemCode }) => mainLine.has(itemCode))
    .flatMap((item) =>
      item.pauses.filter(({ reason }) => pausedBy.includes(reason)).map((pause) => ended(pause, item)),
    );
}

/** A pause that nobody ended stops the clock no longer than its item was open. */
function ended(pause: Pause, { decision, withdrawnOn }: Item): Pause {
  const end = decision?.decidedOn ?? withdrawnOn;
  return pause.to !== undefined || end === undefined ? pause : { ...pause, to: maxDate(pause.from, end) };
}

/** Dates of a flow, counted. */
interface Counted {
  readonly dueOn: BusinessDate;
  readonly ceilingOn: BusinessDate;
  readonly pausedDays: number;
  readonly steps: Flow['steps'];
  readonly provisional: boolean;
  readonly calendarRevisions: Record<string, number>;
}

/** Counts the dates of a flow and its steps as its items stand. */
export function countFlow(
  flow: Terms & { readonly ceilingDays: number },
  extensionDays: number,
  items: Items,
  { calendar, calendarRevisions }: Pick<Facts, 'calendar' | 'calendarRevisions'>,
): Counted {
  const terms = flowTerms(flow, items);
  const { dueOn, pausedDays, provisional } = dueDate(terms, calendar);
  const after = (days: number): BusinessDate => dueOnDay(terms, days, calendar);
  const ceilingOn = after(flow.ceilingDays + extensionDays);
  return {
    dueOn,
    ceilingOn,
    pausedDays,
    provisional,
    steps: flow.steps.map((step) => ({ ...step, dueOn: after(step.untilDay) })),
    calendarRevisions: revisionsOf(flow.startedOn, ceilingOn, { calendarRevisions }),
  };
}

function dueOnDay(terms: ClockTerms, promisedDays: number, calendar: WorkingCalendar): BusinessDate {
  return dueDate({ ...terms, promisedDays }, calendar).dueOn;
}
