import type { Command } from '../../kernel/command.js';
import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, NotFound, StateConflict, refuseIf } from '../../kernel/refusal.js';
import { itemOf } from '../../project/items/state.js';
import type { Department } from '../state.js';
import { isSameOffice } from '../succession/holder.js';
import { RecordComplianceFinding, RecordWarning, WithdrawComplianceFinding, WithdrawWarning } from './commands.js';
import { ComplianceFindingRecorded, ComplianceFindingWithdrawn, WarningRecorded, WarningWithdrawn } from './events.js';

const departmentDecision = decisionsOf<Department>('department');

/** A warning or finding costs a department points: it is shown, not told. @throws InvalidCommand */
function shown({ evidence = [] }: Pick<Command, 'evidence'>): string[] {
  if (evidence.length > 0) return evidence.map(({ docId }) => docId);
  throw new InvalidCommand('evidence', {
    zh: '请附证明该情况的材料',
    en: 'attach the documents that show it',
  });
}

/** warnings enter the score. N-5: a red card is refused unless the city's policy has turned it on. */
export const recordWarning = departmentDecision(RecordWarning, {
  title: { zh: '记录预警', en: 'Record a warning' },
  roles: ['BEO'],
  rule: 'R-49',
  decide({ warnings = [] }, command, { targetId: department, policy }) {
    const { level = 'WARNING', rule, ground } = command;
    refuseIf(level === 'RED_CARD' && !policy.compliance.redCards, 'N-5', { level });
    const warningId = `${department}.w${warnings.length + 1}`;
    return [WarningRecorded.of({ department, warningId, level, rule, ground, documents: shown(command) })];
  },
});

export const withdrawWarning = departmentDecision(WithdrawWarning, {
  title: { zh: '撤回预警', en: 'Withdraw a warning' },
  roles: ['BEO'],
  rule: 'R-49',
  decide({ warnings = [] }, { warningId, reason }, { targetId: department, businessDate }) {
    const found = warnings.find(({ id }) => id === warningId);
    if (!found) throw new NotFound('warning', warningId);
    requireStands(found, businessDate);
    const { level, recordedOn } = found;
    return [WarningWithdrawn.of({ department, warningId, level, recordedOn, reason })];
  },
});

/** What a fault costs is taken from the policy of the day; the same fault in the same item costs once. */
export const recordComplianceFinding = departmentDecision(RecordComplianceFinding, {
  title: { zh: '认定合规问题', en: 'Record a compliance finding' },
  roles: ['BEO'],
  rule: 'R-49',
  reads: (_, { itemId }) => (itemId === undefined ? [] : references('project', projectOfItem(itemId))),
  decide({ findings = [] }, command, facts) {
    const { fault, rule, itemId, finding } = command;
    if (itemId !== undefined) requireOwnItem(itemId, facts);
    const known = findings.find(
      (other) => itemId !== undefined && other.itemId === itemId && other.fault === fault && !other.withdrawn,
    );
    if (known) {
      throw new StateConflict(
        { zh: `该事项的同一问题已认定（${known.id}）`, en: `The same fault in this item is on record as ${known.id}` },
        { findingId: known.id },
      );
    }
    const findingId = `${facts.targetId}.f${findings.length + 1}`;
    const deduction = facts.policy.compliance.deductions[fault];
    const documents = shown(command);
    return [
      ComplianceFindingRecorded.of(
        present({ department: facts.targetId, findingId, fault, deduction, rule, itemId, finding, documents }),
      ),
    ];
  },
});

export const withdrawComplianceFinding = departmentDecision(WithdrawComplianceFinding, {
  title: { zh: '撤回合规问题认定', en: 'Withdraw a compliance finding' },
  roles: ['BEO'],
  rule: 'R-49',
  decide({ findings = [] }, { findingId, reason }, { targetId: department, businessDate }) {
    const found = findings.find(({ id }) => id === findingId);
    if (!found) throw new NotFound('compliance finding', findingId);
    requireStands(found, businessDate);
    const { fault, deduction, recordedOn } = found;
    return [ComplianceFindingWithdrawn.of({ department, findingId, fault, deduction, recordedOn, reason })];
  },
});

/** Items are numbered inside their project (model.md 1): `P1.i1` is one of P1. */
function projectOfItem(itemId: string): string {
  return itemId.slice(0, itemId.lastIndexOf('.'));
}

/** A department answers for its own items. @throws NotFound, InvalidCommand */
function requireOwnItem(itemId: string, facts: Facts): void {
  const { department } = itemOf(facts.of('project', projectOfItem(itemId)), itemId);
  if (isSameOffice(department, facts.targetId, facts)) return;
  throw new InvalidCommand('itemId', {
    zh: `该事项由${department}办理`,
    en: `is decided by ${department}: record the finding there`,
  });
}

function requireStands(
  { id, withdrawn, recordedOn }: { id: string; withdrawn: boolean; recordedOn: string },
  businessDate: string,
): void {
  if (withdrawn) throw new StateConflict({ zh: `${id}已撤回`, en: `${id} has been withdrawn already` }, { id });
  if (businessDate >= recordedOn) return;
  throw new InvalidCommand('occurredAt', {
    zh: `不能早于记录之日（${recordedOn}）`,
    en: `must not lie before the day it was recorded (${recordedOn})`,
  });
}
