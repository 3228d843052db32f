import type { TimeUnit } from '#workdays/clock';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand } from '../../kernel/refusal.js';
import { readItemClock } from '../items/clock.js';
import { isAccepted, itemOf, type Item } from '../items/state.js';
import { broughtUpToDate } from '../items/up-to-date.js';
import type { Project } from '../state.js';

/** What a verification says about the days over; both may be left out. */
interface Finding {
  readonly overrunDays: number | undefined;
  readonly overrunReason: string | undefined;
}

/** Days over the promised time as found and by the clock, in `timeUnit`. */
interface Overrun {
  readonly overrunDays: number;
  readonly clockOverrunDays: number;
  readonly timeUnit: TimeUnit;
  readonly overrunReason?: string;
}

/**
 * The days over that a verification finds: those of the item's clock, or others with the reason why; both stand
 * on record. @throws InvalidCommand on `overrunReason`, where it is missing or explains nothing.
 */
export function overrunFound(
  project: Project,
  itemId: string,
  { overrunReason, ...found }: Finding,
  facts: Facts,
): Overrun {
  const { item, clockOverrunDays } = clockOverrun(project, itemId, facts);
  const overrunDays = found.overrunDays ?? clockOverrunDays;
  if ((overrunDays !== clockOverrunDays) !== (overrunReason !== undefined)) {
    throw new InvalidCommand(
      'overrunReason',
      overrunReason === undefined
        ? {
            zh: `该事项时钟超期为${clockOverrunDays}，认定不同的须说明理由`,
            en: `the clock of the item says ${clockOverrunDays}: leave overrunDays out, or say why it is another figure`,
          }
        : { zh: '与该事项时钟一致，无须说明理由', en: 'leave it out: the figure is that of the clock' },
    );
  }
  return present({ overrunDays, clockOverrunDays, timeUnit: item.timeUnit, overrunReason });
}

/** The item up to date, and its days over the promised time as the record has them on the day of the command. */
export function clockOverrun(project: Project, itemId: string, facts: Facts) {
  const { item } = broughtUpToDate(itemOf(project, itemId), facts);
  return { item, clockOverrunDays: overrunOf(item, facts) };
}

/** By the figures of its decision, or by its clock until today or its withdrawal; unaccepted, it has none. */
function overrunOf(item: Item, facts: Facts): number {
  if (item.decision) return item.decision.figures?.overrunDays ?? 0;
  return isAccepted(item) ? readItemClock(item, item.withdrawnOn ?? facts.businessDate, facts).overrun : 0;
}
