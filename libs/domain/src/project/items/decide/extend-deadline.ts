import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { refuseIf } from '../../../kernel/refusal.js';
import type { RuleId } from '../../../rules/rule.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { countDue } from '../clock.js';
import { ExtendDeadline } from '../commands/course-commands.js';
import { settleDelay } from '../delay.js';
import { DeadlineExtended } from '../events.js';
import { dueState } from '../evolve/change.js';
import { acceptedFieldsOf } from '../fields.js';
import { itemAtHand, requireRunning } from './on-item.js';

export const extendDeadline = projectDecision(ExtendDeadline, {
  title: { zh: '延长期限', en: 'Extend the deadline' },
  roles: APPROVAL_ROLES,
  rule: 'CLK-10',
  decide(project, { itemId, days, approver, reason }, facts) {
    const { item, events } = requireRunning(itemAtHand(project, itemId, facts));
    const most = item.received.extensionLimit;
    const rule = extensionRule(most);
    requireDepartment(facts, item.department, rule);
    refuseIf(item.extensionDays > 0, rule, { extendedBefore: item.extensionDays });
    refuseIf(days > most, rule, { days, most });
    // A period that has run out cannot be made longer: that would hide the delay.
    refuseIf(facts.businessDate > item.dueOn, rule, { dueOn: item.dueOn });
    const due = countDue({ ...item, extensionDays: days }, item.dueOn, 'EXTENDED', facts);
    const extended = { ...item, extensionDays: days, ...dueState(due), dueOn: due.to };
    return [
      ...events,
      DeadlineExtended.of({ ...acceptedFieldsOf(extended), days, approver, reason, due }, [rule]),
      ...settleDelay(extended, due.reason, facts).events,
    ];
  },
});

/** The provision an extension rests on, told by how far it may go: 10, 15 for joint handling, 40 for verification. */
function extensionRule(most: number): RuleId {
  if (most <= 10) return 'CLK-10';
  return most <= 15 ? 'CLK-11' : 'CLK-15';
}
