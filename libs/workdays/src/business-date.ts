/** A calendar date of the office, 'YYYY-MM-DD'. ISO text order is date order, so dates compare with `<` and `>`. */
export type BusinessDate = string & { readonly __brand: 'BusinessDate' };

/** The text is no date of the calendar in the form YYYY-MM-DD, or no instant with an offset. */
export class InvalidDateError extends Error {
  override readonly name = 'InvalidDateError';
}

/** Days in the months before month m (1–12) of a year that is no leap year. */
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 0001-01-01 to the first of January of `year`. */
function daysBeforeYear(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether the text is a date that exists, written YYYY-MM-DD. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The text as a date; throws {@link InvalidDateError} when no such date exists or it is written otherwise. */
export function businessDate(text: string): BusinessDate {
  if (isBusinessDate(text)) return text;
  throw new InvalidDateError(`"${text}" is not a date: write a date that exists as YYYY-MM-DD, such as 2024-03-18`);
}

function dateOf(year: number, month: number, day: number): BusinessDate {
  const yyyy = year > 999 ? String(year) : String(year).padStart(4, '0');
  return businessDate(`${yyyy}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`);
}

/** Numbers and dates met before. Only the years cases lie in are kept, so input cannot make the tables grow. */
const numbers = new Map<string, number>();
const dates = new Map<number, BusinessDate>();
const FIRST_KEPT = daysBeforeYear(1990);
const LAST_KEPT = daysBeforeYear(2090);

function keep(number: number, date: BusinessDate): void {
  if (number < FIRST_KEPT || number >= LAST_KEPT) return;
  numbers.set(date, number);
  dates.set(number, date);
}

/** The date as a whole number: days since 0001-01-01. Consecutive dates have consecutive numbers. */
export function dayNumber(date: BusinessDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  const number = daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month] ?? 0) + leapDay + digits(date, 8, 10) - 1;
  keep(number, date);
  return number;
}

/** The date of a day number; throws {@link InvalidDateError} outside the years 0001–9999. */
export function dateOfDayNumber(number: number): BusinessDate {
  const known = dates.get(number);
  if (known !== undefined) return known;
  let year = Math.floor(number / 365.2425) + 1;
  if (daysBeforeYear(year) > number) year--;
  else if (daysBeforeYear(year + 1) <= number) year++;
  let rest = number - daysBeforeYear(year);
  let month = 1;
  while (month < 12 && rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  const date = dateOf(year, month, rest + 1);
  keep(number, date);
  return date;
}

/** The date `n` calendar days later (earlier when negative). */
export function addDays(date: BusinessDate, n: number): BusinessDate {
  return n === 0 ? date : dateOfDayNumber(dayNumber(date) + n);
}

/** The same day `n` months later, or the end of that month when it has no such day ([S06] Art. 202). */
export function addMonths(date: BusinessDate, n: number): BusinessDate {
  const months = yearOf(date) * 12 + digits(date, 5, 7) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dateOf(year, month, Math.min(digits(date, 8, 10), daysInMonth(year, month)));
}

/** Calendar days after `a` up to and including `b`; negative when `b` is before `a`. */
export function daysBetween(a: BusinessDate, b: BusinessDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** The year of the date. */
export function yearOf(date: BusinessDate): number {
  return digits(date, 0, 4);
}

/** Day of the week after ISO 8601: 1 Monday … 6 Saturday, 7 Sunday. */
export function dayOfWeek(date: BusinessDate): number {
  return (dayNumber(date) % 7) + 1;
}

/** The later of two dates. */
export function maxDate(a: BusinessDate, b: BusinessDate): BusinessDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function minDate(a: BusinessDate, b: BusinessDate): BusinessDate {
  return a < b ? a : b;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The date an instant has in a time zone, wherever the server stands.
 * `instant` is ISO text with an offset, milliseconds since 1970, or a `Date`; `timeZone` an IANA name such as
 * Asia/Shanghai. Throws {@link InvalidDateError} for text without an offset: JavaScript would read it in the
 * server's own zone.
 */
export function businessDateOf(instant: string | number | Date, timeZone: string): BusinessDate {
  const last = lastDates.get(timeZone);
  if (last?.instant === instant) return last.date;
  const at = typeof instant === 'string' ? millisecondsOf(instant) : Number(instant);
  if (!Number.isFinite(at)) throw invalidInstant(String(instant));
  const minute = Math.floor(at / 60_000);
  const date = last?.minute === minute ? last.date : dateInZone(at, timeZone);
  // Offsets have been whole minutes everywhere since 1972, so one minute has one date.
  if (at > END_OF_ODD_OFFSETS) {
    lastDates.set(timeZone, { instant: instant instanceof Date ? at : instant, minute, date });
  }
  return date;
}

const END_OF_ODD_OFFSETS = Date.UTC(1973, 0, 1);
/** What was asked for last in a time zone: commands ask for the present instant, and minute, again and again. */
interface LastDate {
  readonly instant: string | number;
  readonly minute: number;
  readonly date: BusinessDate;
}
const lastDates = new Map<string, LastDate>();

function dateInZone(at: number, timeZone: string): BusinessDate {
  const part = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) {
    if (type === 'year' || type === 'month' || type === 'day') part[type] = Number(value);
  }
  return dateOf(part.year, part.month, part.day);
}

function millisecondsOf(text: string): number {
  const date = INSTANT.exec(text)?.[1];
  if (date === undefined || !isBusinessDate(date)) throw invalidInstant(text);
  return Date.parse(text);
}

function invalidInstant(text: string): InvalidDateError {
  return new InvalidDateError(
    `"${text}" is not an instant: write date, time and offset, such as 2024-03-18T09:30:00+08:00`,
  );
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
