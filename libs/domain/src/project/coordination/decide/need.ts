import { isSameOffice } from '../../../department/succession/holder.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { projectDecision } from '../../decision.js';
import { restsOn } from '../../guards.js';
import { documentsOf, issueFields, issueIn, officeOf, requireOffice, requireTerritory } from '../at-issue.js';
import { EscalateToGovernment, SubmitNeed } from '../commands.js';
import { CoordinationNeedSubmitted, EscalatedToGovernment } from '../events.js';
import { keyPlanYear, requireCommissionLevel } from '../key-plan-gate.js';
import type { Issue } from '../state.js';

/** only for a project in the key plan, and only what the county or zone could not solve itself. */
export const submitNeed = projectDecision(SubmitNeed, {
  title: { zh: '上报协调需求清单', en: 'Submit a coordination need' },
  roles: ['COUNTY', 'ZONE'],
  rule: 'R-20',
  decide(project, { issueId, need }, facts) {
    const department = requireTerritory(project, facts, 'R-20');
    const issue = issueIn(project, issueId, facts, 'CLASSIFIED', 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    requireCommissionLevel(project, issue, facts);
    if (!isSameOffice(officeOf(issue), 'DRC', facts)) {
      throw new StateConflict(
        {
          zh: `问题${issueId}由${issue.office ?? ''}办理，请先分流至市发改委（RouteIssue）`,
          en: `Issue ${issueId} lies with ${issue.office ?? ''}: route it to the Development and Reform Commission first (RouteIssue)`,
        },
        { issueId, office: issue.office ?? '' },
      );
    }
    const planYear = keyPlanYear(project, facts);
    return [CoordinationNeedSubmitted.of(present({ ...issueFields(issue), department, need, planYear }))];
  },
});

/** the Commission coordinates on a need the county or zone has submitted. @throws StateConflict without one. */
export function requireNeed({ id, needSubmitted }: Issue): void {
  if (needSubmitted) return;
  throw new StateConflict(
    {
      zh: `属地尚未就问题${id}上报协调需求（SubmitNeed）`,
      en: `The county or zone has not submitted the need of issue ${id} yet (SubmitNeed)`,
    },
    { issueId: id },
  );
}

/** what the departments cannot solve, the Commission brings before the municipal government. */
export const escalateToGovernment = projectDecision(EscalateToGovernment, {
  title: { zh: '提请市政府协调', en: 'Ask the municipal government to coordinate' },
  roles: ['DRC'],
  rule: 'R-21',
  decide(project, command, facts) {
    const { issueId, reason } = command;
    const issue = issueIn(project, issueId, facts, 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    const office = requireOffice(issue, facts, 'R-21');
    refuseIf(!isSameOffice(office, 'DRC', facts), 'R-21', { issueId, office });
    requireNeed(issue);
    if (issue.tier === 'GOVERNMENT') {
      throw new StateConflict(
        { zh: `问题${issueId}已提请市政府协调`, en: `Issue ${issueId} is before the municipal government already` },
        { issueId },
      );
    }
    refuseIf(!restsOn(command, 'escalation'), 'R-21', { missing: 'evidence of kind escalation' });
    return [EscalatedToGovernment.of({ ...issueFields(issue), office, reason, documents: documentsOf(command) })];
  },
});
