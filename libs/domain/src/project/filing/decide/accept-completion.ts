import { StateConflict } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireOwnTerritory } from '../../territory.js';
import { AcceptCompletion } from '../commands.js';
import { CompletionAccepted } from '../events.js';
import { milestoneDate, requireNoOpenDeferral } from '../milestone.js';
import { requireGates } from '../../start-flow/require-gates.js';
import { requireUnfinished } from '../unfinished.js';

export const acceptCompletion = projectDecision(AcceptCompletion, {
  title: { zh: '竣工验收', en: 'Accept completion' },
  roles: ['HURD', 'COUNTY', 'ZONE'],
  rule: 'R-69',
  decide(project, { acceptanceDoc, ...command }, facts) {
    requireOwnTerritory(project, facts);
    requireUnfinished(project);
    const { started } = project.filing;
    if (!started && facts.channel !== 'IMPORT') {
      throw new StateConflict({
        zh: '项目尚未开工，请先登记开工',
        en: 'Construction has not started: record its start first',
      });
    }
    requireNoOpenDeferral(project, 'BEFORE_COMPLETION_ACCEPTANCE', facts);
    const date = milestoneDate(command.date, facts, started?.date);
    const reading = requireGates(project, 'COMPLETION_ACCEPTANCE', date, facts);
    const accepted = { projectId: facts.targetId, date, acceptanceDoc };
    if (!reading) return [CompletionAccepted.of({ ...accepted, gates: [] })];
    const { held, notApplicable } = reading;
    return [
      CompletionAccepted.of({ ...accepted, gates: [...held], notApplicable: [...notApplicable] }, ['R-69', 'T-2']),
    ];
  },
});
