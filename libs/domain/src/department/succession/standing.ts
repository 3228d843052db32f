import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import type { RuleId } from '../../rules/rule.js';
import type { Department } from '../state.js';

/** What a code stood for on a day (rules.md 1.1: departments are renamed and merged over time). */
export interface DepartmentOnDay {
  /** Its name then; missing before it was registered. */
  readonly name?: Bilingual;
  /** The first day on which it did not exist any more, if that day had come. */
  readonly endedOn?: BusinessDate;
  /** Who took over its work then. */
  readonly successor?: string;
}

/** The department as it was on a day: under which name, and whether it had ended. */
export function departmentOn({ registered, succession }: Department, on: BusinessDate): DepartmentOnDay {
  const renamed = succession?.names.findLast(({ validFrom }) => validFrom <= on)?.name;
  const name = renamed ?? registered?.name;
  const ended = succession?.ended;
  return {
    ...(name && { name }),
    ...(ended && ended.endedOn <= on && { endedOn: ended.endedOn, successor: ended.successor }),
  };
}

/**
 * The department is registered and takes new work on the day of the command. The decision declares it in `reads`.
 * @throws NotFound where nobody registered it; Refusal by `rule`, naming the successor, once it has ended.
 */
export function requireStanding(facts: Facts, code: string, rule: RuleId): void {
  const { endedOn, successor } = departmentOn(facts.of('department', code), facts.businessDate);
  refuseIf(endedOn !== undefined, rule, { department: code, endedOn: endedOn ?? '', successor: successor ?? '' });
}
