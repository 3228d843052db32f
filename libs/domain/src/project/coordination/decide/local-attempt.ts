import { refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { restsOn } from '../../guards.js';
import { documentsOf, issueFields, issueIn, requireTerritory } from '../at-issue.js';
import { RecordLocalAttempt } from '../commands.js';
import { LocalAttemptRecorded } from '../events.js';

/** before an issue goes up, the county or zone has tried to solve it, and shows how. */
export const recordLocalAttempt = projectDecision(RecordLocalAttempt, {
  title: { zh: '记录属地协调', en: 'Record a local attempt' },
  roles: ['COUNTY', 'ZONE'],
  rule: 'R-20',
  decide(project, command, facts) {
    const { issueId, outcome, account } = command;
    const department = requireTerritory(project, facts, 'R-20');
    const issue = issueIn(project, issueId, facts, 'CLASSIFIED', 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    refuseIf(!restsOn(command, 'local-attempt'), 'R-20', { missing: 'evidence of kind local-attempt' });
    const documents = documentsOf(command);
    return [LocalAttemptRecorded.of({ ...issueFields(issue), department, outcome, account, documents })];
  },
});
