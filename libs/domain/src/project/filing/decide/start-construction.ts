import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { requireOwnProject } from '../../guards.js';
import type { Project } from '../../state.js';
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
    const date = milestoneDate(command.date, facts, contract?.signedOn);
    requireAdmitted(project, facts, date);
    if (designated && !contract && facts.channel !== 'IMPORT') {
      throw new StateConflict({
        zh: '尚未签订土地合同，请先登记土地合同',
        en: 'No land contract is on record: sign it first',
      });
    }
    requireNoOpenDeferral(project, 'BEFORE_CONSTRUCTION_START', facts);
    const gates = heldGates(project, facts);
    const rules = gates.length > 0 ? (['R-69', 'T-2'] as const) : undefined;
    return [ConstructionStarted.of({ projectId: facts.targetId, date, gates }, rules)];
  },
});

/**
 * The gates that were checked: the construction permit, where one was asked for through the record (T-2). Where none was,
 * this start has checked none, and its event says so.
 */
function heldGates({ items }: Project, { channel }: Facts): string[] {
  const gate = 'construction-permit';
  const asked = Object.values(items.byId).filter(({ itemCode }) => itemCode === gate);
  if (asked.length === 0 || channel === 'IMPORT') return [];
  refuseIf(!asked.some(({ status }) => status === 'ISSUED'), 'T-2', { missing: [gate] });
  return [gate];
}
