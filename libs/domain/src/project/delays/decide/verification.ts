import { DEPARTMENT_ROLES } from '../../../department/roles.js';
import { actsFor, isSameOffice } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { ConcludeVerification, RecordStatement, StartVerification } from '../commands.js';
import {
  DelayDismissed,
  DelaySubstantiated,
  DelayVerificationStarted,
  DepartmentStatementRecorded,
} from '../events.js';
import { overrunFound } from '../overrun.js';
import { caseFields, delayCase, type DelayCase } from '../state.js';

const REPORT = { zh: '反映', en: 'the report' };
const LAST_STEP = { zh: '上一步', en: 'the step before' };

export const startVerification = projectDecision(StartVerification, {
  title: { zh: '启动核实', en: 'Start a verification' },
  roles: ['BEO'],
  rule: 'R-46',
  decide(project, { caseId }, facts) {
    const found = delayCase(project, caseId);
    if (found.status !== 'REPORTED') {
      throw new StateConflict(
        { zh: `${caseId}已启动核实`, en: `The verification of ${caseId} has been started already` },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.reportedOn, REPORT);
    return [DelayVerificationStarted.of(caseFields(found))];
  },
});

/** The department concerned is heard as long as nothing is concluded, and so is one that was named as the cause. */
export const recordStatement = projectDecision(RecordStatement, {
  title: { zh: '部门说明情况', en: 'Record the department’s statement' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-46',
  decide(project, { caseId, statement }, facts) {
    const found = delayCase(project, caseId);
    const named = found.named.find(({ department }) => actsFor(facts, department));
    const department = named?.department ?? found.department;
    requireDepartment(facts, department, 'R-46');
    if (found.status !== 'REPORTED' && found.status !== 'VERIFYING') {
      throw new StateConflict(
        {
          zh: `${caseId}已有核实结论，不再接收说明；认为黄牌有误的，请营商办撤回`,
          en: `${caseId} is concluded and takes no more statements; if a card does not stand, ask the Business Environment Office to withdraw it`,
        },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.reportedOn, REPORT);
    if (named) requireNotBefore(facts, named.namedOn, { zh: '列明该部门', en: 'the day it was named' });
    return [DepartmentStatementRecorded.of({ ...caseFields(found), department, statement })];
  },
});

/** substantiated, when the approval department's own approval caused the delay, or dismissed. */
export const concludeVerification = projectDecision(ConcludeVerification, {
  title: { zh: '作出核实结论', en: 'Conclude a verification' },
  roles: ['BEO'],
  rule: 'R-46',
  reads: (_project, { causeDepartment }) =>
    causeDepartment === undefined ? [] : references('department', causeDepartment),
  decide(project, { caseId, cause, finding, causeDepartment, overrunDays, overrunReason }, facts) {
    const found = delayCase(project, caseId);
    if (found.status !== 'VERIFYING') {
      throw new StateConflict(
        found.status === 'REPORTED'
          ? { zh: `${caseId}尚未启动核实，请先启动`, en: `Start the verification of ${caseId} first` }
          : { zh: `${caseId}已有核实结论`, en: `${caseId} is concluded already` },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.lastOn, LAST_STEP);
    const verifyDays = facts.calendar.count(found.reportedOn, facts.businessDate);
    if (cause !== 'APPROVAL_DEPARTMENT') {
      requireAbsent({ causeDepartment, overrunDays, overrunReason });
      return [DelayDismissed.of({ ...caseFields(found), cause, reason: finding, verifyDays })];
    }
    // A card to a department nobody knows could never be answered: a misspelt code ends here as 404.
    if (causeDepartment !== undefined) facts.of('department', causeDepartment);
    const concerned = [found.department, ...found.named.map(({ department }) => department)];
    const blamed = concerned.find(
      (code) => causeDepartment !== undefined && isSameOffice(code, causeDepartment, facts),
    );
    const atFault = blamed ?? causeDepartment ?? found.department;
    const causeItemId = atFault === found.department ? undefined : heardFor(found, atFault, facts);
    const overrun = overrunFound(project, causeItemId ?? found.itemId, { overrunDays, overrunReason }, facts);
    refuseIf(causeItemId !== undefined && overrun.clockOverrunDays === 0, 'R-47', { causeDepartment: atFault });
    return [
      DelaySubstantiated.of(
        present({
          ...caseFields(found),
          cause,
          causeDepartment: atFault,
          causeItemId,
          ...overrun,
          finding,
          verifyDays,
        }),
      ),
    ];
  },
});

/**
 * Another department than the item's is blamed for the late item it was named for, after it has stated or, if it keeps
 * silent, not on the day on which it was named. @throws Refusal by R-47.
 */
function heardFor({ named, stated }: DelayCase, causeDepartment: string, { businessDate }: Facts): string {
  const cause = named.find(({ department }) => department === causeDepartment);
  if (!cause) refuse('R-47', { causeDepartment, named: false });
  const { itemId, namedOn } = cause;
  refuseIf(!stated.includes(causeDepartment) && businessDate <= namedOn, 'R-47', {
    causeDepartment,
    namedOn,
    heard: false,
  });
  return itemId;
}

/** A dismissal blames no department and counts no days of one. */
function requireAbsent(fields: Readonly<Record<string, string | number | undefined>>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    throw new InvalidCommand(field, {
      zh: '只在原因为APPROVAL_DEPARTMENT时填写',
      en: 'belongs to the cause APPROVAL_DEPARTMENT only',
    });
  }
}
