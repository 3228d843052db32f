import { dayOfWeek, isBusinessDate, yearOf } from './business-date.js';
import type { BusinessDate } from './business-date.js';

/** What a day is called, as the yearly notice calls it. */
export interface DayName {
  zh: string;
  en: string;
}

/** A day that differs from its week: off on a weekday, joined to a holiday, or a weekend day that is worked. */
export interface CalendarException {
  date: BusinessDate;
  name: DayName;
}

/**
 * The exceptions of one year, as the State Council's yearly notice sets them ([S07] Art. 6–7, [S09]).
 * Days not listed follow the week: Saturday and Sunday off ([S08] Art. 7).
 */
export interface CalendarYear {
  year: number;
  /** Days off; weekend days inside a holiday may be listed too. */
  off: CalendarException[];
  /** Weekend days that are worked to make up for a joined holiday (调休). */
  workdays: CalendarException[];
}

/** A calendar year that cannot be right; the message names the date and what to change. */
export class InvalidCalendarYearError extends Error {
  override readonly name = 'InvalidCalendarYearError';
}

/**
 * Checks a year before it is used: dates exist and lie in the year, none is listed twice, make-up days are weekend
 * days, and there is at least one day off (the public data set holds empty files for years without a notice).
 */
export function checkCalendarYear(y: CalendarYear): void {
  if (y.off.length === 0) {
    throw new InvalidCalendarYearError(
      `The calendar of ${y.year} lists no day off: load it when the State Council's notice for ${y.year} is out`,
    );
  }
  const seen = new Set<string>();
  for (const { date } of [...y.off, ...y.workdays]) {
    if (!isBusinessDate(date)) {
      throw new InvalidCalendarYearError(
        `The calendar of ${y.year} lists "${String(date)}", which is no date: write YYYY-MM-DD`,
      );
    }
    if (yearOf(date) !== y.year) {
      throw new InvalidCalendarYearError(
        `The calendar of ${y.year} lists ${date}: move it to the calendar of ${yearOf(date)}`,
      );
    }
    if (seen.has(date)) {
      throw new InvalidCalendarYearError(`The calendar of ${y.year} lists ${date} twice: keep one entry for the day`);
    }
    seen.add(date);
  }
  for (const { date } of y.workdays) {
    if (dayOfWeek(date) < 6) {
      throw new InvalidCalendarYearError(
        `The calendar of ${y.year} lists ${date} as a make-up day, but it is no Saturday or Sunday: correct the date`,
      );
    }
  }
}
