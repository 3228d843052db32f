import type { BusinessDate } from '#workdays/business-date';
import { revisionsOf } from '../../kernel/calendar-revisions.js';
import { isOverdue } from '../../kernel/days-late.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { CommitmentCheckDueMoved } from './events.js';
import { commitmentFields, type Commitment } from './state.js';

/** The last day of a check, and what it was counted on. */
export function countCheck(
  decidedOn: BusinessDate,
  checkDays: number,
  facts: Pick<Facts, 'calendar' | 'calendarRevisions'>,
) {
  const { date: dueOn, provisional } = facts.calendar.add(decidedOn, checkDays);
  return { dueOn, provisional, calendarRevisions: revisionsOf(decidedOn, dueOn, facts) };
}

/** A commitment as the calendars of today have it, and the events that say so. */
interface CheckRecounted {
  readonly found: Commitment;
  readonly events: readonly NewEvent[];
}

/**
 * Counts the last day of a check that is still to be made again, as due dates of items are after an amended calendar
 * (CLK-02): on the working days it was given, or the policy's where an older record does not say. A check found overdue by
 * the old count only is not overdue.
 */
export function checkRecounted(found: Commitment, facts: Facts): CheckRecounted {
  const { status, decidedOn, checkBy: from, checkDays = facts.policy.commitments.checkWithinDays } = found;
  if (status !== 'RELIED_ON' || decidedOn === undefined || from === undefined) return { found, events: [] };
  const count = countCheck(decidedOn, checkDays, facts);
  if (count.dueOn === from && count.provisional === found.checkProvisional) return { found, events: [] };
  const cleared = found.overdue && !isOverdue(count.dueOn, facts.recordedOn, facts);
  return {
    found: { ...found, checkBy: count.dueOn, checkProvisional: count.provisional, overdue: found.overdue && !cleared },
    events: [
      CommitmentCheckDueMoved.of({
        ...{ ...commitmentFields(found), decidedOn, ...count, checkDays, from, reason: 'CALENDAR_AMENDED' },
        ...(cleared && { clearedFor: from }),
      }),
    ],
  };
}
