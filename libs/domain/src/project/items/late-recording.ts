import type { BusinessDate } from '#workdays/business-date';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import type { RuleId } from '../../rules/rule.js';

/** What an event says of a step typed in after the term had passed in which it is said to have happened. */
interface LateRecorded {
  readonly lateRecorded?: true;
}

/** Did a step happen within a term (up to its last day) and come into the record only after it? Imports always do. */
export function isLateRecorded(lastDay: BusinessDate, happenedOn: BusinessDate, facts: Facts): boolean {
  return facts.channel !== 'IMPORT' && happenedOn <= lastDay && lastDay < facts.recordedOn;
}

/**
 * Paper may be typed in later (model.md 2), but a step that would clear or prevent a delay is believed on the paper
 * only, for otherwise any term could be kept afterwards.
 * @param lastDay last day of the term the step has kept, such as a due date.
 * @returns the field the event carries.
 * @throws Refusal by `rule`, the one the term rests on, when no evidence is attached.
 */
export function requireShown(
  lastDay: BusinessDate,
  { evidence = [] }: Pick<Command, 'evidence'>,
  rule: RuleId,
  facts: Facts,
  happenedOn: BusinessDate = facts.businessDate,
): LateRecorded {
  if (!isLateRecorded(lastDay, happenedOn, facts)) return {};
  refuseIf(evidence.length === 0, rule, { evidence: 'missing', lastDay, happenedOn, recordedOn: facts.recordedOn });
  return { lateRecorded: true };
}
