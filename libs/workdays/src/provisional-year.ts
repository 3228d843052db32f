import { businessDate } from './business-date.js';
import type { CalendarException, CalendarYear, DayName } from './calendar-year.js';
import { LABOUR_DAY, NATIONAL_DAY, NEW_YEAR } from './data/day-names.js';

/**
 * A year whose notice is not out yet, counted by what the law alone fixes ([S07] Art. 2, calendar.md 5.4): the
 * statutory holidays with a fixed date. Lunar festivals and make-up days come with the notice.
 */
export function provisionalYear(year: number): CalendarYear {
  const off = (monthAndDay: string, name: DayName): CalendarException => ({
    date: businessDate(`${String(year).padStart(4, '0')}-${monthAndDay}`),
    name,
  });
  return {
    year,
    off: [
      off('01-01', NEW_YEAR),
      off('05-01', LABOUR_DAY),
      off('05-02', LABOUR_DAY),
      off('10-01', NATIONAL_DAY),
      off('10-02', NATIONAL_DAY),
      off('10-03', NATIONAL_DAY),
    ],
    workdays: [],
  };
}
