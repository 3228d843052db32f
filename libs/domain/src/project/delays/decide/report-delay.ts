import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { isServedBy } from '../../agency/state.js';
import { projectDecision } from '../../decision.js';
import { isOfProject } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import { ReportDelay } from '../commands.js';
import { DelayReported } from '../events.js';
import { openDelayCase } from '../state.js';

/**
 * the owner or the project's agent, nobody else, not even an import. Any item may be reported, whatever its
 * state: that it is late, and through whose fault, is for the verification to find.
 */
export const reportDelay = projectDecision(ReportDelay, {
  title: { zh: '反映延误', en: 'Report a delay' },
  roles: ['AGENT', 'OWNER'],
  rule: 'R-45',
  decide(project, { itemId, account, evidence = [] }, facts) {
    const { roles, agentId } = facts.actor;
    refuseIf(!isOfProject(project, facts), 'R-45');
    const reporterRole = roles.includes('AGENT') && isServedBy(project.agency, agentId) ? 'AGENT' : 'OWNER';
    const { itemCode, department } = itemOf(project, itemId);
    const open = openDelayCase(project, itemId);
    if (open) {
      throw new StateConflict(
        {
          zh: `该事项已有未办结的延误案件${open.id}，请在该案中补充情况`,
          en: `Case ${open.id} on this item is still open: what you have to add belongs there; report again once it is closed`,
        },
        { caseId: open.id },
      );
    }
    const caseId = `${facts.targetId}.c${project.delays.cases.length + 1}`;
    return [
      DelayReported.of({
        caseId,
        itemId,
        itemCode,
        department,
        reporterRole,
        account,
        evidence: evidence.map(({ docId }) => docId),
      }),
    ];
  },
});
