import { actsFor } from '../../../department/succession/holder.js';
import { present } from '../../../kernel/present.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { projectDecision } from '../../decision.js';
import { isUnattended } from '../../guards.js';
import { isTerritorial } from '../../territory.js';
import { AssignTerritorialEntity } from '../commands.js';
import { TerritorialEntityAssigned } from '../events.js';
import { registered } from '../registered.js';
import { requireUnfinished } from '../unfinished.js';

/** Also before admission: it is the county that assesses first, so who it is must be known by then. */
export const assignTerritorialEntity = projectDecision(AssignTerritorialEntity, {
  title: { zh: '确定属地责任主体', en: 'Assign the territorial entity' },
  roles: ['COMMERCE', 'DRC', 'GSO', 'GOV', 'COUNTY', 'ZONE'],
  rule: 'R-16',
  reads: (_, { entity, channel }) => references('department', ...registered(entity, channel)),
  decide(project, { entity, reason }, facts) {
    requireUnfinished(project);
    for (const code of registered(entity, facts.channel)) facts.of('department', code);
    const from = project.filing.territorialEntity;
    // A county or zone may take a project on; it neither hands one to another nor takes it from another.
    if (!isUnattended(facts) && isTerritorial(facts)) {
      const own = (code: string) => actsFor(facts, code);
      refuseIf(!own(entity) || (from !== undefined && !own(from)), 'R-16', { entity });
    }
    if (from === entity) {
      throw new StateConflict({ zh: `属地责任主体已是${entity}`, en: `${entity} answers for the project already` });
    }
    refuseIf(from !== undefined && reason === undefined, 'R-16', { from: from ?? '', to: entity });
    return [TerritorialEntityAssigned.of(present({ projectId: facts.targetId, entity, from, reason }))];
  },
});
