import { businessDate, dayNumber } from './business-date.js';
import type { CalendarYear, DayName } from './calendar-year.js';

export type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';

/** One year laid out day by day, so that counting and adding are look-ups and not loops over days. */
export class YearTable {
  /** Day number of the first of January. */
  readonly firstDay: number;
  /** Working days of all tables before this one. */
  readonly workingDaysBefore: number;
  private readonly exceptions = new Map<number, { kind: 'HOLIDAY' | 'MAKE_UP'; name: DayName }>();
  /** Working days of the year up to and including its day i (0 = first of January). */
  private readonly workedUpTo: number[] = [];
  /** Day numbers of the working days, in order. */
  private readonly workingDays: number[] = [];

  constructor(
    calendar: CalendarYear,
    readonly provisional: boolean,
    workingDaysBefore: number,
  ) {
    this.workingDaysBefore = workingDaysBefore;
    const yyyy = String(calendar.year).padStart(4, '0');
    this.firstDay = dayNumber(businessDate(`${yyyy}-01-01`));
    const lastDay = dayNumber(businessDate(`${yyyy}-12-31`));
    for (const { date, name } of calendar.off) this.exceptions.set(dayNumber(date), { kind: 'HOLIDAY', name });
    for (const { date, name } of calendar.workdays) this.exceptions.set(dayNumber(date), { kind: 'MAKE_UP', name });
    for (let day = this.firstDay; day <= lastDay; day++) {
      if (isWorkingKind(this.kindOf(day).kind)) this.workingDays.push(day);
      this.workedUpTo.push(this.workingDays.length);
    }
  }

  /** Kind and, for exceptions, name of a day of this year. */
  kindOf(day: number): { kind: DayKind; name?: DayName } {
    // Day number 0, 0001-01-01, is a Monday.
    return this.exceptions.get(day) ?? { kind: day % 7 < 5 ? 'WORKING' : 'WEEKEND' };
  }

  /** Working days of this and all earlier tables up to and including the day. */
  workedThrough(day: number): number {
    return this.workingDaysBefore + (this.workedUpTo[day - this.firstDay] ?? 0);
  }

  /** Working days of this and all earlier tables. */
  get workingDaysThrough(): number {
    return this.workingDaysBefore + this.workingDays.length;
  }

  /** Day number of the working day that is the `nth` counted over this and all earlier tables, if it is in this one. */
  nthWorkingDay(nth: number): number | undefined {
    return this.workingDays[nth - this.workingDaysBefore - 1];
  }
}

/** Whether work is done on days of this kind; make-up days are ordinary workdays ([S09]). */
export function isWorkingKind(kind: DayKind): boolean {
  return kind === 'WORKING' || kind === 'MAKE_UP';
}
