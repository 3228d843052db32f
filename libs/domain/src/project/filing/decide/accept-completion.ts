import { StateConflict } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireOwnTerritory } from '../../territory.js';
import { AcceptCompletion } from '../commands.js';
import { CompletionAccepted } from '../events.js';
import { milestoneDate, requireNoOpenDeferral } from '../milestone.js';
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
    return [CompletionAccepted.of({ projectId: facts.targetId, date, acceptanceDoc, gates: [] })];
  },
});
