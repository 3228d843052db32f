import { holderOf } from '../../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { refuse, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { references } from '../../../kernel/other-streams.js';
import { mainLeaderOn } from '../../../department/state.js';
import type { RuleId } from '../../../rules/rule.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { countDue } from '../clock.js';
import { ExtendDeadline } from '../commands/course-commands.js';
import { settleDelay } from '../delay.js';
import { DeadlineExtended } from '../events.js';
import { dueState } from '../evolve/change.js';
import { acceptedFieldsOf } from '../fields.js';
import { requireShown } from '../late-recording.js';
import { departmentOf, itemAtHand, requireRunning } from './on-item.js';

/** Joint handling is extended by the head of the government (CLK-11). */
const GOVERNMENT = 'GOV';

export const extendDeadline = projectDecision(ExtendDeadline, {
  title: { zh: '延长期限', en: 'Extend the deadline' },
  roles: APPROVAL_ROLES,
  rule: 'CLK-10',
  reads: (project, { itemId, channel }) => {
    const most = project.items.byId[itemId]?.received.extensionLimit ?? 0;
    const own = departmentOf(project, itemId, channel);
    return references('department', ...(own.length > 0 && extensionRule(most) === 'CLK-11' ? [GOVERNMENT] : own));
  },
  decide(project, command, facts) {
    const { itemId, days, approver, reason, noticeDoc } = command;
    const { item, events } = requireRunning(itemAtHand(project, itemId, facts));
    const most = item.received.extensionLimit;
    const rule = extensionRule(most);
    requireDepartment(facts, item.department, rule);
    refuseIf(item.extensionDays > 0, rule, { extendedBefore: item.extensionDays });
    refuseIf(days > most, rule, { days, most });
    // A period that has run out cannot be made longer: that would hide the delay.
    refuseIf(facts.businessDate > item.dueOn, rule, { dueOn: item.dueOn });
    if (facts.channel !== 'IMPORT') {
      requireHead(rule === 'CLK-11' ? GOVERNMENT : item.department, approver, rule, facts);
      if (noticeDoc === undefined) refuse(rule, { noticeDoc: 'missing' });
    }
    const late = requireShown(item.dueOn, command, rule, facts, ['extension-notice']);
    const due = countDue({ ...item, extensionDays: days }, item.dueOn, 'EXTENDED', facts);
    const extended = { ...item, extensionDays: days, ...dueState(due), dueOn: due.to };
    return [
      ...events,
      DeadlineExtended.of(
        { ...acceptedFieldsOf(extended), days, approver, reason, ...present({ noticeDoc }), ...late, due },
        [rule],
      ),
      ...settleDelay(extended, due.reason, facts).events,
    ];
  },
});

/** Only the head of the agency, or of the government, allows more days. @throws Refusal by `rule`. */
function requireHead(code: string, approver: string, rule: RuleId, facts: Facts): void {
  const head = mainLeaderOn(facts.of('department', holderOf(code, facts)), facts.businessDate);
  refuseIf(approver !== head, rule, { approver, department: code, mainLeader: head ?? 'VACANT' });
}

/** The provision an extension rests on, told by how far it may go: 10, 15 for joint handling, 40 for verification. */
function extensionRule(most: number): RuleId {
  if (most <= 10) return 'CLK-10';
  return most <= 15 ? 'CLK-11' : 'CLK-15';
}
