import type { BusinessDate } from '#workdays/business-date';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import type { RuleId } from '../../rules/rule.js';
import { restsOn } from '../guards.js';

/**
 * Papers that show the day of any step: the page of the office's own register of that day, the original of what was
 * decided, and the receipt for what was handed over. A step adds the kinds of its own paper.
 */
export const PAPERS_OF_THE_DAY = ['register-page', 'original', 'receipt'] as const;

/** What an event says of a step typed in after the term had passed in which it is said to have happened. */
interface LateRecorded {
  readonly lateRecorded?: true;
}

/** Did a step happen within a term (up to its last day) and come into the record only after it? Imports always do. */
export function isLateRecorded(lastDay: BusinessDate, happenedOn: BusinessDate, facts: Facts): boolean {
  return facts.channel !== 'IMPORT' && happenedOn <= lastDay && lastDay < facts.recordedOn;
}

/**
 * Paper may be typed in later (model.md 2), but a step that would clear or prevent a delay is believed on a paper that
 * shows its day only, for otherwise any term could be kept afterwards.
 * @param lastDay last day of the term the step has kept, such as a due date.
 * @param ownKinds kinds of evidence that show this step, besides `PAPERS_OF_THE_DAY`.
 * @returns the field the event carries.
 * @throws Refusal by `rule`, the one the term rests on, when no evidence of these kinds is attached.
 */
export function requireShown(
  lastDay: BusinessDate,
  command: Pick<Command, 'evidence'>,
  rule: RuleId,
  facts: Facts,
  ownKinds: readonly string[],
  happenedOn: BusinessDate = facts.businessDate,
): LateRecorded {
  if (!isLateRecorded(lastDay, happenedOn, facts)) return {};
  const { recordedOn } = facts;
  const kinds = [...PAPERS_OF_THE_DAY, ...ownKinds];
  refuseIf(!restsOn(command, ...kinds), rule, { evidence: 'missing', kinds, lastDay, happenedOn, recordedOn });
  return { lateRecorded: true };
}
