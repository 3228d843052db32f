import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import type { Project } from '../state.js';
import { countCheck } from './check-term.js';
import { CommitmentReliedOn } from './events.js';
import { commitmentFields, standing } from './state.js';

/**
 * the commitments a decision in favour rests on, for its append; each is checked within the working days of the
 * policy (practice.md 3.4), unless its listing exempts it.
 */
export function reliedOn(project: Project, itemId: string, facts: Facts): readonly NewEvent[] {
  const { businessDate: decidedOn, policy } = facts;
  return standing(project, itemId).map((found) => {
    const fields = { ...commitmentFields(found), decidedOn };
    if (found.checkMethods.length === 0) {
      return CommitmentReliedOn.of({ ...fields, provisional: false, calendarRevisions: {} });
    }
    const { checkWithinDays: checkDays } = policy.commitments;
    return CommitmentReliedOn.of({ ...fields, ...countCheck(decidedOn, checkDays, facts), checkDays });
  });
}
