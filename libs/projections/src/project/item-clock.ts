import type { BusinessDate } from '#workdays/business-date';
import type { ClockTerms, TimeUnit } from '#workdays/clock';
import type { ItemStatus } from '#domain/project/items/state';

/** Days after `from` up to and including `to` in which the clock stands still; without `to` it is open. */
type ClockPause = {
  readonly id: string;
  readonly from: BusinessDate;
  readonly to?: BusinessDate;
  readonly reason: 'CORRECTION' | 'SPECIAL_PROCEDURE';
  /** Kind of special procedure. */
  readonly kind?: string;
  /** Last of the days told for a special procedure: the deadline clock ends it after that day (CLK-06). */
  readonly plannedUntil?: BusinessDate;
};

/**
 * The clock of one approval item; its id is the item's. Dates only: used and remaining days, warning date and signal
 * depend on today and on the calendar, and are computed when asked (`clockTermsOf`). Periods are in `timeUnit`.
 */
export type ItemClock = {
  readonly projectId: string;
  /** Code in the catalogue. */
  readonly itemCode: string;
  /** As received, where it was named. */
  readonly name?: { readonly zh: string; readonly en: string };
  readonly department: string;
  readonly phase?: string;
  readonly lane?: string;
  /** Where it stands (model.md 5). */
  readonly status: ItemStatus;
  /** Undecided and not withdrawn. */
  readonly open: boolean;
  /** Accepted and undecided, paused or not: its due date binds. */
  readonly running: boolean;
  readonly receivedOn: BusinessDate;
  /** Until then the one-time notice may be given; then it counts as accepted (CLK-03). Before acceptance only. */
  readonly noticeUntil?: BusinessDate;
  /** The applicant supplies by then what was found missing. */
  readonly correctionDeadline?: BusinessDate;
  readonly acceptedOn?: BusinessDate;
  readonly promisedDays: number;
  readonly statutoryDays?: number;
  readonly timeUnit: TimeUnit;
  readonly restDayRule: ClockTerms['restDayRule'];
  readonly extensionDays: number;
  /** Due date as told at acceptance; missing after a correction of that day when pauses or an extension hide it. */
  readonly firstDueOn?: BusinessDate;
  readonly dueOn?: BusinessDate;
  /** The due date rests on a calendar year whose notice is not out. */
  readonly provisional: boolean;
  /** Revision of each calendar year the due date was counted on. */
  readonly calendarRevisions: { readonly [year: string]: number };
  /** Every interval, in the order they began to be recorded. */
  readonly pauses: readonly ClockPause[];
  /** The due date an `ApprovalDelayed` stands for. */
  readonly delayedFor?: BusinessDate;
  readonly decidedOn?: BusinessDate;
  /** National status of the decision: 11, 12 granted; 4, 5, 13 negative. */
  readonly outcome?: number;
  readonly permitNo?: string;
  readonly deliveredOn?: BusinessDate;
  readonly withdrawnOn?: BusinessDate;
  readonly revokedOn?: BusinessDate;
};

/** What decides the item's due date, for `#workdays/clock`; nothing before acceptance. */
export function clockTermsOf(item: ItemClock): ClockTerms | undefined {
  const { acceptedOn, promisedDays, timeUnit, extensionDays, pauses, restDayRule } = item;
  return acceptedOn && { acceptedOn, promisedDays, timeUnit, extensionDays, pauses, restDayRule };
}
