import { addDays, businessDate } from '#workdays/business-date';
import { APPROVAL_ROLES } from '../kernel/actor.js';
import { decisionsOf } from '../kernel/decision.js';
import { present } from '../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../kernel/refusal.js';
import { AppointMainLeader, DelegateWindowAuthority, RegisterDepartment } from './commands.js';
import { DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated } from './events.js';
import { dutyDefined } from './responsibility/decide.js';
import { roleOfCode } from './roles.js';
import { mainLeaderTermOn, type Department } from './state.js';
import { actsFor } from './succession/holder.js';
import { validityOf } from './validity.js';

const departmentDecision = decisionsOf<Department>('department');

export const registerDepartment = departmentDecision(RegisterDepartment, {
  title: { zh: '登记部门', en: 'Register a department' },
  roles: ['ADMIN', 'SYSTEM'],
  rule: 'R-05',
  opens: 'ALWAYS',
  decide(_, { name: { zh, en }, role, validFrom, duties = [] }, facts) {
    const { targetId } = facts;
    const expected = roleOfCode(targetId);
    if (role !== expected) {
      throw new InvalidCommand('role', {
        zh: `代码${targetId}对应的角色是${expected}`,
        en: `must be ${expected}, which the code ${targetId} stands for`,
      });
    }
    return [
      DepartmentRegistered.of({ code: targetId, name: { zh, en }, role, validFrom: businessDate(validFrom) }),
      ...duties.map((duty) => dutyDefined(duty, facts)),
    ];
  },
});

/**
 * A unit has one number one at a time (N-7), and offices announce the successor, not the end of the predecessor. So an
 * appointment ends the term that is running on its first day, on the day before; from the same day it replaces an
 * appointment recorded by mistake. A term entered late must end before the next one begins: later terms stay as they are.
 */
export const appointMainLeader = departmentDecision(AppointMainLeader, {
  title: { zh: '主要领导任职', en: 'Appoint the main leader' },
  roles: ['ADMIN', 'SYSTEM'],
  rule: 'R-53',
  decide(department, command, { targetId }) {
    const { validFrom, validTo } = validityOf(command);
    const next = department.leaders.find((leader) => leader.validFrom > validFrom);
    if (next && (validTo === undefined || validTo >= next.validFrom)) {
      throw new StateConflict(
        {
          zh: `与${next.personId}自${next.validFrom}起的任期重叠，请填写早于该日的离任日期`,
          en: `overlaps the term of ${next.personId} from ${next.validFrom}; give a last day before it`,
        },
        { personId: next.personId, validFrom: next.validFrom },
      );
    }
    const former = mainLeaderTermOn(department, validFrom);
    const { personId, document } = command;
    return [
      MainLeaderAppointed.of(
        present({
          code: targetId,
          personId,
          validFrom,
          validTo,
          document,
          former: former && { personId: former.personId, validTo: addDays(validFrom, -1) },
        }),
      ),
    ];
  },
});

export const delegateWindowAuthority = departmentDecision(DelegateWindowAuthority, {
  title: { zh: '向窗口授权', en: 'Delegate authority to the window' },
  roles: [...APPROVAL_ROLES, 'MAIN_LEADER', 'ADMIN'],
  rule: 'R-50',
  decide(_, command, facts) {
    const { actor, targetId } = facts;
    // Only the department itself can give its power away; ADMIN enters what a department sent on paper.
    refuseIf(!actor.roles.includes('ADMIN') && !actsFor(facts, targetId), 'R-50', { department: targetId });
    const { itemCodes, document } = command;
    return [WindowAuthorityDelegated.of({ code: targetId, itemCodes, ...validityOf(command), document })];
  },
});
