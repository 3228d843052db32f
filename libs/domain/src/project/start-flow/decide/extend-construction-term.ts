import { addMonths } from '#workdays/business-date';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { requireDepartment } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { itemOf } from '../../items/state.js';
import { ExtendConstructionTerm } from '../commands.js';
import { ConstructionTermExtended } from '../events.js';
import { startTerm } from '../start-term.js';

/** Building Law 9: start within three months of the permit, twice three more on request, or the permit is void. */
export const extendConstructionTerm = projectDecision(ExtendConstructionTerm, {
  title: { zh: '延期开工', en: 'Extend the term to start construction' },
  roles: ['HURD', 'COUNTY', 'ZONE'],
  rule: 'T-2',
  decide(project, command, facts) {
    requireUnfinished(project);
    const { months, reason, requestDoc, itemId } = command;
    const item = itemOf(project, itemId);
    const { itemCode, department, decision } = item;
    const { permitTerm } = facts.policy.gates;
    if (itemCode !== permitTerm.itemCode) {
      throw new InvalidCommand('itemId', {
        zh: `${itemId}不是施工许可事项`,
        en: `${itemId} is no construction permit`,
      });
    }
    requireDepartment(facts, department, 'T-2');
    const term = item.status === 'ISSUED' ? startTerm(project, item, facts.policy.gates) : undefined;
    if (!decision || !term || project.filing.started) {
      throw new StateConflict({
        zh: '施工许可未核发或项目已开工，无需延期',
        en: 'The permit is not issued, or construction has started: there is no term to extend',
      });
    }
    requireNotBefore(facts, decision.decidedOn, { zh: '核发施工许可', en: 'the permit' });
    const { startBy, extensions } = term;
    refuseIf(facts.businessDate > startBy, 'T-2', { void: itemId, startBy });
    refuseIf(extensions >= permitTerm.extensions, 'T-2', { extensions, most: permitTerm.extensions });
    refuseIf(months > permitTerm.extensionMonths, 'T-2', { months, most: permitTerm.extensionMonths });
    const late = requireShown(startBy, command, 'T-2', facts, ['extension-request']);
    const { permitNo } = decision;
    return [
      ConstructionTermExtended.of({
        projectId: facts.targetId,
        itemId,
        itemCode,
        department,
        ...(permitNo !== undefined && { permitNo }),
        extension: extensions + 1,
        from: startBy,
        to: addMonths(startBy, months),
        reason,
        requestDoc,
        ...late,
      }),
    ];
  },
});
