import { addDays, addMonths, maxDate, type BusinessDate } from '#workdays/business-date';
import { LOCAL_LISTS } from '../department/local-lists/city-duties.js';
import { isTerritorialCode } from '../department/roles.js';
import type { Department } from '../department/state.js';
import { holderOf, isSameOffice, type Succession } from '../department/succession/holder.js';
import { inForce, lastBegun, type Validity } from '../department/validity.js';
import { lastDayOf } from '../intermediary/half-year.js';
import { NOTICE_DATE } from '../policy/data/shipped-policy.js';
import type { Policy } from '../policy/state.js';
import { gapOf, type Gap } from './gap.js';

/** Within how many months the record looks for a training: the notice says 定期 and no number, a year is inferred. */
const TRAINING_MONTHS = 12;

/** The day a department is looked at, what it is looked at by, and what the city's other records say of its duties. */
export interface DepartmentLook {
  readonly on: BusinessDate;
  readonly policy: Pick<Policy, 'catalogue' | 'service'>;
  readonly successions: readonly Succession[];
  /** Half-years in which an intermediary was rated whose result is not published, such as `2026-H1`. */
  readonly unpublished: readonly string[];
  /** The day of the last training on each topic. */
  readonly trained: ReadonlyMap<string, BusinessDate>;
}

/**
 * What the notice says a department, county or zone has done, and has not, on a day. What the departments stated whose work
 * it took over stands for its own; one that has ended owes nothing.
 * @param states its own state, and those of the departments whose work it does.
 */
export function departmentGaps(code: string, states: readonly Department[], look: DepartmentLook): readonly Gap[] {
  const [own] = states;
  const from = own?.registered?.validFrom;
  if (from === undefined || from > look.on || holderOf(code, look) !== code) return [];
  const since = maxDate(from, NOTICE_DATE);
  return [
    ...undelegated(code, states, since, look),
    ...unrefined(code, states, since, look),
    ...unpublished(code, look),
    ...untrained(code, look),
  ];
}

/** a department that has approval items hands power over to its window. */
function undelegated(code: string, states: readonly Department[], since: BusinessDate, look: DepartmentLook) {
  const approves = look.policy.catalogue.some(({ department }) => isSameOffice(department, code, look));
  const authority = states.flatMap((state) => state.authority);
  if (!approves || inForce(authority, look.on)) return [];
  return [gapOf('NO_WINDOW_DELEGATION', { department: code, since: lacksSince(authority, look.on) ?? since })];
}

/** a county or zone refines both lists of the city, and publishes what it defers in the items it decides. */
function unrefined(department: string, states: readonly Department[], since: BusinessDate, { on }: DepartmentLook) {
  if (!isTerritorialCode(department)) return [];
  const missing = LOCAL_LISTS.flatMap((subject) => {
    const lists = states.flatMap(({ localLists = [] }) => localLists.filter(({ list }) => list === subject));
    return inForce(lists, on)
      ? []
      : [gapOf('NO_LOCAL_LIST', { department, subject, since: lacksSince(lists, on) ?? since })];
  });
  const standards = states.flatMap(({ deferralStandards = [] }) => deferralStandards);
  if (inForce(standards, on)) return missing;
  return [...missing, gapOf('NO_DEFERRAL_STANDARD', { department, since: lacksSince(standards, on) ?? since })];
}

/** the Government Services Office combines and publishes what was said of intermediaries, when a half-year has ended. */
function unpublished(department: string, { unpublished: periods, ...look }: DepartmentLook): readonly Gap[] {
  if (!isSameOffice('GSO', department, look)) return [];
  return periods
    .filter((period) => lastDayOf(period) < look.on)
    .map((subject) => gapOf('RESULT_NOT_PUBLISHED', { department, subject, since: addDays(lastDayOf(subject), 1) }));
}

/** who is to hold trainings on a topic holds them; one of several organisers is enough. */
function untrained(department: string, { on, policy, trained, ...look }: DepartmentLook): readonly Gap[] {
  return policy.service.trainingTopics.flatMap(({ trainingTopic: subject, organisers }) => {
    if (!organisers.some((organiser) => isSameOffice(organiser, department, look))) return [];
    const last = trained.get(subject);
    const since = last && addMonths(last, TRAINING_MONTHS);
    return since !== undefined && on < since ? [] : [gapOf('NO_TRAINING', { department, subject, since })];
  });
}

/** The first day without, where what began last has ended. */
function lacksSince(entries: readonly Validity[], on: BusinessDate): BusinessDate | undefined {
  const last = lastBegun(entries, on);
  return last?.validTo && addDays(last.validTo, 1);
}
