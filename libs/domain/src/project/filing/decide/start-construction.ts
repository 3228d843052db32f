import { StateConflict } from '../../../kernel/refusal.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { requireOwnProject } from '../../guards.js';
import { requireOwnTerritory } from '../../territory.js';
import { StartConstruction } from '../commands.js';
import { ConstructionStarted } from '../events.js';
import { milestoneDate, requireNoOpenDeferral } from '../milestone.js';
import { requireUnfinished } from '../unfinished.js';

export const startConstruction = projectDecision(StartConstruction, {
  title: { zh: '项目开工', en: 'Start construction' },
  roles: ['OWNER', 'AGENT', 'HURD', 'GSO', 'COUNTY', 'ZONE', 'WINDOW'],
  rule: 'R-69',
  decide(project, command, facts) {
    requireOwnProject(project, facts);
    requireOwnTerritory(project, facts);
    requireUnfinished(project);
    const { started, designated, contract } = project.filing;
    if (started) {
      throw new StateConflict({ zh: `项目已于${started.date}开工`, en: `Construction started on ${started.date}` });
    }
    requireAdmitted(project, facts);
    if (designated && !contract && facts.channel !== 'IMPORT') {
      throw new StateConflict({
        zh: '尚未签订土地合同，请先登记土地合同',
        en: 'No land contract is on record: sign it first',
      });
    }
    requireNoOpenDeferral(project, 'BEFORE_CONSTRUCTION_START', facts);
    const date = milestoneDate(command.date, facts, contract?.signedOn);
    return [ConstructionStarted.of({ projectId: facts.targetId, date, gates: [] })];
  },
});
