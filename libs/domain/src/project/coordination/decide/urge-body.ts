import { isSameOffice } from '../../../department/succession/holder.js';
import { refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { issueFields, issueIn, requireOffice } from '../at-issue.js';
import { UrgeBody } from '../commands.js';
import { ResponsibleBodyUrged } from '../events.js';
import { keyPlanYear } from '../key-plan-gate.js';
import { openTasks } from '../state.js';

/** on issues of key-plan projects the Commission urges the bodies that answer for them, and no others. */
export const urgeBody = projectDecision(UrgeBody, {
  title: { zh: '督促责任主体', en: 'Urge a responsible body' },
  roles: ['DRC'],
  rule: 'R-57',
  decide(project, { issueId, department, demand }, facts) {
    const issue = issueIn(project, issueId, facts, 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    const office = requireOffice(issue, facts, 'R-57');
    const planned = keyPlanYear(project, facts) !== undefined;
    refuseIf(!isSameOffice(office, 'DRC', facts) || !planned, 'R-57', { office, keyPlanProject: planned });
    const own = openTasks(project.coordination, issueId).filter((task) =>
      isSameOffice(task.department, department, facts),
    );
    const answers = own.length > 0 || department === project.filing.territorialEntity;
    refuseIf(!answers, 'R-57', { department, openTasks: 0 });
    const taskIds = own.map(({ id }) => id);
    return [ResponsibleBodyUrged.of({ ...issueFields(issue), office, department, demand, taskIds })];
  },
});
