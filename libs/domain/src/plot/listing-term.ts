import type { BusinessDate } from '#workdays/business-date';
import { revisionsOf } from '../kernel/calendar-revisions.js';
import { daysLate } from '../kernel/days-late.js';
import type { NewEvent } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import { PlotListingDueMoved, PlotListingOverdue, PlotListingOverdueCleared } from './events.js';
import type { ListingTerm, Plot } from './state.js';

/** When a signed plot is due for listing, with the calendar years it was counted on. */
export function countListing(signedOn: BusinessDate, listingDays: number, facts: Facts) {
  const { date: dueOn, provisional } = facts.calendar.add(signedOn, listingDays);
  return { signedOn, listingDays, dueOn, provisional, calendarRevisions: revisionsOf(signedOn, dueOn, facts) };
}

/** What every event of the term repeats. */
export function termFields({ plotId, department, signedOn, listingDays, dueOn }: ListingTerm) {
  return { plotId, department, signedOn, listingDays, dueOn };
}

/** A term as it really stands on the calendars of today, and the events that say so. */
export interface Recounted {
  readonly term: ListingTerm;
  readonly overdueFor: BusinessDate | undefined;
  readonly events: readonly NewEvent[];
}

/** Counts the term again; a plot found overdue by the old count only is not overdue. */
export function recounted(term: ListingTerm, { overdueFor }: Plot, facts: Facts): Recounted {
  const count = countListing(term.signedOn, term.listingDays, facts);
  if (count.dueOn === term.dueOn && count.provisional === term.provisional) return { term, overdueFor, events: [] };
  const moved = { ...term, ...count };
  const events: NewEvent[] = [PlotListingDueMoved.of({ ...moved, from: term.dueOn })];
  if (overdueFor === undefined) return { term: moved, overdueFor, events };
  if (facts.businessDate > moved.dueOn) return { term: moved, overdueFor: moved.dueOn, events };
  events.push(
    PlotListingOverdueCleared.of({ ...termFields(moved), clearedFor: overdueFor, reason: 'CALENDAR_AMENDED' }),
  );
  return { term: moved, overdueFor: undefined, events };
}

/** The overdue listing as found on a day, if it is one and was not found before. */
export function overdueOn(term: ListingTerm, overdueFor: BusinessDate | undefined, facts: Facts): readonly NewEvent[] {
  const late = daysLate(term.dueOn, facts.businessDate, facts);
  return late === 0 || overdueFor !== undefined ? [] : [PlotListingOverdue.of({ ...termFields(term), daysLate: late })];
}
