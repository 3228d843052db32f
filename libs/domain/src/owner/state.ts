import { minDate, type BusinessDate } from '#workdays/business-date';
import { on, slice } from '../kernel/slice.js';
import type { DefaultKind } from '../policy/sections/commitments.js';
import { CreditRepaired, DefaultRecorded, DefaultRemoved } from './events.js';

/** One broken word of an owner. */
export interface OwnerDefault {
  readonly projectId: string;
  readonly subject: string;
  readonly kind: DefaultKind;
  readonly department: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly defaultedOn: BusinessDate;
  /** Its number among the owner's. */
  readonly nth: number;
  readonly repaired: boolean;
}

/** A time in which the owner may neither defer nor commit: from its first day up to the day before `to`. */
interface Bar {
  readonly from: BusinessDate;
  readonly to?: BusinessDate;
}

/** Defaults and credit of an owner. */
export interface Owner {
  readonly defaults: readonly OwnerDefault[];
  readonly bars: readonly Bar[];
}

/** An open bar begins with the earliest of its defaults; without one, a new bar begins. */
function barredFrom(bars: readonly Bar[], from: BusinessDate): readonly Bar[] {
  const open = bars.some(({ to }) => to === undefined);
  if (!open) return [...bars, { from }];
  return bars.map((bar) => (bar.to === undefined ? { from: minDate(bar.from, from) } : bar));
}

/** The open bar ends on the day. */
function lift(bars: readonly Bar[], to: BusinessDate): readonly Bar[] {
  return bars.map((bar) => (bar.to === undefined ? { ...bar, to } : bar));
}

export const owner = slice<Owner>({ defaults: [], bars: [] }, [
  on(DefaultRecorded, (state, data) => ({
    defaults: [
      ...state.defaults,
      {
        projectId: data.projectId,
        subject: data.subject,
        kind: data.kind,
        department: data.department,
        itemId: data.itemId,
        itemCode: data.itemCode,
        defaultedOn: data.defaultedOn,
        nth: data.nth,
        repaired: false,
      },
    ],
    bars: data.barredFrom === undefined ? state.bars : barredFrom(state.bars, data.barredFrom),
  })),
  on(CreditRepaired, (state, { subject, lifted }, { metadata: { businessDate } }) => ({
    defaults: state.defaults.map((found) => (found.subject === subject ? { ...found, repaired: true } : found)),
    bars: lifted ? lift(state.bars, businessDate) : state.bars,
  })),
  on(DefaultRemoved, (state, { subject, lifted }, { metadata: { businessDate } }) => ({
    defaults: state.defaults.filter((found) => found.subject !== subject),
    bars: lifted ? lift(state.bars, businessDate) : state.bars,
  })),
]);

/** First day of the bar that holds on a day, if one does (N-3). */
export function barredSince({ bars }: Owner, on: BusinessDate): BusinessDate | undefined {
  return bars.find(({ from, to }) => from <= on && (to === undefined || on < to))?.from;
}

/** May the owner neither defer nor commit on that day (N-3)? */
export function isBarred(owner: Owner, on: BusinessDate): boolean {
  return barredSince(owner, on) !== undefined;
}

/** Is a bar open, whatever the day? */
export function hasOpenBar({ bars }: Owner): boolean {
  return bars.some(({ to }) => to === undefined);
}
