import { dateOfDayNumber, dayNumber, yearOf } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import { checkCalendarYear, InvalidCalendarYearError } from './calendar-year.js';
import type { CalendarYear, DayName } from './calendar-year.js';
import { provisionalYear } from './provisional-year.js';
import { isWorkingKind, YearTable } from './year-table.js';
import type { DayKind } from './year-table.js';

export type { DayKind } from './year-table.js';

/** What the calendar says of one day. */
export interface CalendarDay {
  kind: DayKind;
  /** Holiday or make-up day: which one. */
  name?: DayName;
  working: boolean;
  /** The year's notice is not out: the answer may change when it is (calendar.md 5.4). */
  provisional: boolean;
}

/** A date lies in a year that is neither loaded nor the one after the last loaded. */
export class UnknownCalendarYearError extends Error {
  override readonly name = 'UnknownCalendarYearError';

  constructor(
    /** The year that was asked for. */
    readonly year: number,
    /** The year whose calendar has to be loaded first. */
    readonly yearToLoad: number,
    known: string,
  ) {
    super(`Working days of ${year} are not known (${known}): load the calendar of ${yearToLoad}`);
  }
}

/**
 * Working days of the years that are loaded, and provisionally of the one year after them. Immutable.
 * Years are used from the first loaded on as long as they follow each other; years behind a gap wait for the
 * missing one, so that nothing is counted across a year nobody knows.
 */
export class WorkingCalendar {
  /** The years in use whose notice is loaded, ascending. */
  readonly years: readonly number[];
  private readonly tables: readonly YearTable[];
  private readonly firstYear: number;

  /** Throws `InvalidCalendarYearError` for a year that cannot be right or is given twice. */
  constructor(calendars: readonly CalendarYear[]) {
    const sorted = [...calendars].sort((a, b) => a.year - b.year);
    const loaded: CalendarYear[] = [];
    sorted.forEach((calendar, i) => {
      checkCalendarYear(calendar);
      if (sorted[i - 1]?.year === calendar.year) {
        throw new InvalidCalendarYearError(`The calendar of ${calendar.year} is given twice: give its latest revision`);
      }
      const last = loaded.at(-1);
      if (last === undefined || calendar.year === last.year + 1) loaded.push(calendar);
    });
    this.years = Object.freeze(loaded.map(({ year }) => year));
    this.firstYear = this.years[0] ?? 0;
    const tables: YearTable[] = [];
    for (const calendar of loaded) tables.push(new YearTable(calendar, false, tables.at(-1)?.workingDaysThrough ?? 0));
    const last = this.years.at(-1);
    if (last !== undefined) {
      tables.push(new YearTable(provisionalYear(last + 1), true, tables.at(-1)?.workingDaysThrough ?? 0));
    }
    this.tables = tables;
  }

  /** Kind, name and certainty of a day. */
  day(date: BusinessDate): CalendarDay {
    const table = this.tableOf(date);
    const { kind, name } = table.kindOf(dayNumber(date));
    const day = { kind, working: isWorkingKind(kind), provisional: table.provisional };
    return name === undefined ? day : { ...day, name };
  }

  /** Whether offices work on that day. */
  isWorking(date: BusinessDate): boolean {
    return isWorkingKind(this.tableOf(date).kindOf(dayNumber(date)).kind);
  }

  /**
   * The n-th working day after `start`, the start day not counted ([S06] Art. 201); n = 0 gives `start` itself.
   * `provisional` when it lies in the year without a notice.
   */
  add(start: BusinessDate, n: number): { date: BusinessDate; provisional: boolean } {
    if (!Number.isInteger(n) || n < 0) {
      throw new RangeError(`Cannot add ${n} working days: give a whole number that is not negative`);
    }
    if (n === 0) return { date: start, provisional: this.tableOf(start).provisional };
    const nth = this.workedThrough(start) + n;
    for (const table of this.tables) {
      const day = table.nthWorkingDay(nth);
      if (day !== undefined) return { date: dateOfDayNumber(day), provisional: table.provisional };
    }
    throw this.unknown(this.firstYear + this.tables.length);
  }

  /** Working days after `a` up to and including `b`; 0 when `b` is not after `a`. */
  count(a: BusinessDate, b: BusinessDate): number {
    return b <= a ? 0 : this.workedThrough(b) - this.workedThrough(a);
  }

  /** The date itself when offices work, else the next working day ([S06] Art. 203). */
  nextWorkingDay(date: BusinessDate): BusinessDate {
    return this.isWorking(date) ? date : this.add(date, 1).date;
  }

  private workedThrough(date: BusinessDate): number {
    const day = dayNumber(date);
    // The eve of the first year: a period that starts then has all its days in years that are known.
    if (day + 1 === this.tables[0]?.firstDay) return 0;
    return this.tableOf(date).workedThrough(day);
  }

  private tableOf(date: BusinessDate): YearTable {
    const year = yearOf(date);
    const table = this.tables[year - this.firstYear];
    if (table === undefined) throw this.unknown(year);
    return table;
  }

  private unknown(year: number): UnknownCalendarYearError {
    const last = this.years.at(-1);
    if (last === undefined) return new UnknownCalendarYearError(year, year, 'no calendar is loaded');
    const known = `known: ${this.firstYear}–${last}, provisionally ${last + 1}`;
    return new UnknownCalendarYearError(year, year < this.firstYear ? this.firstYear - 1 : last + 1, known);
  }
}
