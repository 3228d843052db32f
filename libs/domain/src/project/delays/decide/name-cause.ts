import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { NameCauseDepartment } from '../commands.js';
import { CauseDepartmentNamed } from '../events.js';
import { clockOverrun } from '../overrun.js';
import { caseFields, delayCase } from '../state.js';

/**
 * nobody is warned unheard. A department the report does not speak of is named with its late item before the
 * conclusion: from then on it may state, and its leader reads why.
 */
export const nameCauseDepartment = projectDecision(NameCauseDepartment, {
  title: { zh: '列明可能致延部门', en: 'Name another cause department' },
  roles: ['BEO'],
  rule: 'R-46',
  decide(project, { caseId, causeItemId, reason }, facts) {
    const found = delayCase(project, caseId);
    if (found.status !== 'VERIFYING') {
      throw new StateConflict(
        {
          zh: `${caseId}不在核实中，不能列明其他部门`,
          en: `${caseId} is not under verification: another department is named during it`,
        },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.lastOn, { zh: '上一步', en: 'the step before' });
    const { item, clockOverrunDays } = clockOverrun(project, causeItemId, facts);
    const { department: causeDepartment, itemCode: causeItemCode, timeUnit } = item;
    if (causeDepartment === found.department || found.named.some(({ department }) => department === causeDepartment)) {
      throw new StateConflict({
        zh: `${causeDepartment}已是${caseId}的相关部门，可以说明情况`,
        en: `${causeDepartment} is in ${caseId} already and may state`,
      });
    }
    refuseIf(clockOverrunDays === 0, 'R-47', { causeDepartment, causeItemId, overrunDays: 0 });
    return [
      CauseDepartmentNamed.of({
        ...caseFields(found),
        ...{ causeDepartment, causeItemId, causeItemCode, overrunDays: clockOverrunDays, timeUnit, reason },
      }),
    ];
  },
});
