import { CALENDARS } from '#workdays/data/calendars';
import { loadCalendar } from './calendar/decide.js';
import { registerDepartment } from './department/decide.js';
import { shipResponsibilityItems } from './department/responsibility/decide.js';
import { roleOfCode } from './department/roles.js';
import type { Command } from './kernel/command.js';
import type { Decision } from './kernel/decision.js';
import { CITY_DEPARTMENTS } from './policy/data/departments.js';
import { EARLY_SERVICE_DUTIES, responsibility } from './policy/data/early-service-duties.js';
import { NOTICE_DATE, SHIPPED_POLICY } from './policy/data/shipped-policy.js';
import { publishPolicy } from './policy/decide.js';

/** A command that SYSTEM gives at a start, and the id of the stream it is given to. */
export interface ShippedCommand {
  readonly decision: Decision;
  readonly id: string;
  readonly command: Command;
}

function shipped<State, C extends Command>(
  decision: Decision<State, C>,
  id: string,
  fields: Omit<C, keyof Command>,
): ShippedCommand {
  const command = Object.assign(new decision.command(), { channel: 'SYSTEM' as const }, fields);
  return { decision, id, command };
}

/** What ships as the duties of a department under Annex 2. */
const dutiesOf = (code: string) =>
  EARLY_SERVICE_DUTIES.filter(({ department }) => department === code).map(responsibility);

/**
 * The reference data that ships with the product, as the commands that write it (model.md 1): policy version 1, the
 * calendars, the city's departments with their duties under Annex 2. Each opens its stream, so a second run finds it and changes nothing; a later
 * release changes nothing without a command.
 */
export const SHIPPED_REFERENCE: readonly ShippedCommand[] = [
  shipped(publishPolicy, 'city', { effectiveFrom: NOTICE_DATE, content: SHIPPED_POLICY }),
  ...CALENDARS.map((calendar) =>
    shipped(loadCalendar, `${calendar.year}`, {
      ...calendar,
      source: `国务院办公厅关于${calendar.year}年部分节假日安排的通知`,
    }),
  ),
  ...CITY_DEPARTMENTS.map(({ code, name }) =>
    shipped(registerDepartment, code, {
      name,
      role: roleOfCode(code),
      validFrom: NOTICE_DATE,
      duties: dutiesOf(code),
    }),
  ),
];

/**
 * What was added since to streams that an older release opened: the duties of Annex 2, where a department has none. Each
 * finds out for itself whether something is left to do.
 */
export const SHIPPED_LATER: readonly ShippedCommand[] = CITY_DEPARTMENTS.map(({ code }) => ({
  code,
  duties: dutiesOf(code),
}))
  .filter(({ duties }) => duties.length > 0)
  .map(({ code, duties }) => shipped(shipResponsibilityItems, code, { duties }));
