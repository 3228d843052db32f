import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { isServedBy } from '../../agency/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isOfProject, ownedUntil } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { ReportDelay, SupplementDelayReport } from '../commands.js';
import { DelayReportSupplemented, DelayReported, type REPORTER_ROLES } from '../events.js';
import { caseFields, delayCase, isEnded, openDelayCase } from '../state.js';

/**
 * Who reports: the project's agent, or its owner; of an item that came in while they owned it, also one of before: no
 * correction of the record silences them. @throws Refusal by R-45 for anyone else.
 */
function reporterOf(project: Project, itemId: string, facts: Facts): (typeof REPORTER_ROLES)[number] {
  const { roles, agentId } = facts.actor;
  if (!isOfProject(project, facts)) {
    const until = ownedUntil(project, facts) ?? refuse('R-45');
    const { receivedOn } = itemOf(project, itemId);
    refuseIf(receivedOn >= until, 'R-45', { itemId, receivedOn, ownedUntil: until });
  }
  return roles.includes('AGENT') && isServedBy(project.agency, agentId) ? 'AGENT' : 'OWNER';
}

/**
 * the owner or the project's agent, nobody else, not even an import. Any item may be reported, whatever its
 * state: that it is late, and through whose fault, is for the verification to find.
 */
export const reportDelay = projectDecision(ReportDelay, {
  title: { zh: '反映延误', en: 'Report a delay' },
  roles: ['AGENT', 'OWNER'],
  rule: 'R-45',
  decide(project, { itemId, account, evidence = [] }, facts) {
    const reporterRole = reporterOf(project, itemId, facts);
    const { itemCode, department } = itemOf(project, itemId);
    const open = openDelayCase(project, itemId);
    if (open) {
      throw new StateConflict(
        {
          zh: `该事项已有未办结的延误案件${open.id}，请在该案中补充反映（SupplementDelayReport）`,
          en: `Case ${open.id} on this item is still open: add to it with SupplementDelayReport; report again once it is closed`,
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

/** What the reporters know more belongs to the case they opened, as long as it is verified or answered. */
export const supplementDelayReport = projectDecision(SupplementDelayReport, {
  title: { zh: '补充延误反映', en: 'Add to a delay report' },
  roles: ['AGENT', 'OWNER'],
  rule: 'R-45',
  decide(project, { caseId, account, evidence = [] }, facts) {
    const found = delayCase(project, caseId);
    const reporterRole = reporterOf(project, found.itemId, facts);
    if (isEnded(found)) {
      throw new StateConflict(
        { zh: `${caseId}已办结，可重新反映`, en: `${caseId} is closed: report the delay again` },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.reportedOn, { zh: '反映', en: 'the report' });
    const documents = evidence.map(({ docId }) => docId);
    return [DelayReportSupplemented.of({ ...caseFields(found), reporterRole, account, evidence: documents })];
  },
});
