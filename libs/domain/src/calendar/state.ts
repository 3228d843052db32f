import type { CalendarYear } from '#workdays/calendar-year';
import { on, slice } from '../kernel/slice.js';
import { CalendarAmended, CalendarLoaded } from './events.js';

/** One year's calendar as it stands; nothing before it is loaded. */
export interface YearCalendar {
  readonly days?: CalendarYear;
}

export const yearCalendar = slice<YearCalendar>({}, [
  on(CalendarLoaded, (_, { year, off, workdays }) => ({ days: { year, off, workdays } })),
  on(CalendarAmended, (_, { year, off, workdays }) => ({ days: { year, off, workdays } })),
]);
