import { yearOf, type BusinessDate } from '#workdays/business-date';
import { dueDate, readClock, type ClockReading, type ClockTerms } from '#workdays/clock';
import { WorkingCalendar } from '#workdays/working-calendar';
import { revisionsOf } from '../../kernel/calendar-revisions.js';
import type { Facts } from '../../kernel/facts.js';
import type { DueChange, DueReason, Figures } from './events/item-fields.js';
import type { AcceptedItem, Item } from './state.js';

/** Periods that count every day ask no calendar: imports reach back to years nobody has loaded. */
const NO_CALENDAR = new WorkingCalendar([]);

/** All that decides the due date of an accepted item, apart from the calendar. */
export function clockTerms(item: AcceptedItem): ClockTerms {
  const { acceptedOn, promisedDays, timeUnit, extensionDays, pauses, received } = item;
  return { acceptedOn, promisedDays, timeUnit, extensionDays, pauses, restDayRule: received.restDayRule };
}

/** Does its due date depend on working days? */
export function needsCalendar({ timeUnit, received }: Item): boolean {
  return timeUnit === 'WORKING_DAY' || received.restDayRule === 'NEXT_WORKING_DAY';
}

const calendarFor = (item: Item, facts: Facts): WorkingCalendar => (needsCalendar(item) ? facts.calendar : NO_CALENDAR);

/** Counts the due date of the item as it stands; `from` is the date that stood before. */
export function countDue(
  item: AcceptedItem,
  from: BusinessDate | undefined,
  reason: DueReason,
  facts: Facts,
): DueChange {
  const { dueOn, provisional } = dueDate(clockTerms(item), calendarFor(item, facts));
  return {
    ...(from === undefined ? {} : { from }),
    to: dueOn,
    reason,
    provisional,
    calendarRevisions: needsCalendar(item) ? revisionsOf(item.acceptedOn, dueOn, facts) : {},
  };
}

/** Was the due date counted on calendar years that have been loaded or amended since? */
export function isCountedOnOlderCalendar(item: AcceptedItem, facts: Facts): boolean {
  if (!needsCalendar(item)) return false;
  for (let year = yearOf(item.acceptedOn); year <= yearOf(item.dueOn); year++) {
    if (item.calendarRevisions[year] !== facts.calendarRevisions[year]) return true;
  }
  return false;
}

/** The clock read at the end of a day, undecided. */
export function readItemClock(item: AcceptedItem, on: BusinessDate, facts: Facts): ClockReading {
  return readClock(clockTerms(item), calendarFor(item, facts), on);
}

/** The figures of a decision taken on a day (scoring.md 7.1). */
export function figuresOf(item: AcceptedItem, decidedOn: BusinessDate, facts: Facts): Figures {
  const reading = readClock(clockTerms(item), calendarFor(item, facts), decidedOn, decidedOn);
  return {
    decidedOn,
    dueOn: reading.dueOn,
    elapsedDays: reading.used,
    pausedDays: reading.paused,
    overrunDays: reading.overrun,
    late: reading.late,
  };
}

/** Days of the unit in (from, to], as a pause stops the clock for them. */
export function countDays(item: AcceptedItem, from: BusinessDate, to: BusinessDate, facts: Facts): number {
  const span: ClockTerms = { ...clockTerms(item), acceptedOn: from, pauses: [] };
  return readClock(span, calendarFor(item, facts), to, to).used;
}

/** The last of so many days of the item's unit after `from`: the day until which a written notice lets it stand still. */
export function plannedEnd(item: AcceptedItem, from: BusinessDate, plannedDays: number, facts: Facts): BusinessDate {
  const span = { ...clockTerms(item), acceptedOn: from, promisedDays: plannedDays, extensionDays: 0, pauses: [] };
  return dueDate(span, calendarFor(item, facts)).dueOn;
}

/** Has the due date passed by the end of that day, with no pause begun in time still running? */
export function isOverdue(item: AcceptedItem, on: BusinessDate, facts: Facts): boolean {
  return readItemClock(item, on, facts).signal === 'OVERDUE';
}
