import type { Bilingual } from '../../../kernel/bilingual.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse } from '../../../kernel/refusal.js';
import { catalogueItem } from '../../../policy/state.js';
import { ownerCredit, requireGoodCredit } from '../../commitments/good-credit.js';
import { projectDecision } from '../../decision.js';
import { requireDesignated, requireNotClosed } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import { RequestDeferral } from '../commands.js';
import { DeferralRequested } from '../events.js';
import { deferralsOf } from '../state.js';
import { requireApplicantsWish } from './applicant.js';
import { earlierItem } from './earlier-item.js';
import { requireDeferrable, requireOpenItem } from './deferrable.js';
import { requirePublishedStandard, standardOf } from './published-standard.js';

/** Asked for by the applicant, or at the window or park on the applicant's signed request, never by the department: R-66 forbids to press for it. */
export const requestDeferral = projectDecision(RequestDeferral, {
  title: { zh: '申请容缺', en: 'Request a deferral' },
  roles: ['OWNER', 'PARK', 'AGENT', 'WINDOW'],
  rule: 'R-66',
  reads: (project, { itemId }) => [...ownerCredit(project), ...standardOf(project, itemId)],
  decide(project, command, facts) {
    const { itemId, material, materialName, category, voluntary } = command;
    requireDesignated(project, 'R-01');
    requireNotClosed(project);
    requireApplicantsWish(project, command, facts);
    const of = itemOf(project, itemId);
    requireOpenItem(of);
    if (!voluntary) refuse('R-66', { itemId, material });
    requireGoodCredit(project, command, facts, ['signed-request']);
    const name = nameOf(of.itemCode, material, materialName, facts);
    requireDeferrable(of.received, material, category, facts);
    const { itemCode, department } = of;
    requirePublishedStandard({ department, itemCode, material, category }, facts);
    const earlier = deferralsOf(project, itemId).find(
      (found) => found.material === material && found.status !== 'DENIED',
    );
    if (earlier) {
      throw new StateConflict(
        {
          zh: `该材料已有容缺${earlier.id}，请在该容缺中办理`,
          en: `${earlier.id} is about this material already: go on with it`,
        },
        { deferralId: earlier.id, status: earlier.status },
      );
    }
    const earlierItemId = earlierItem(project, of, command, facts);
    return [
      DeferralRequested.of({
        deferralId: `${facts.targetId}.d${project.deferrals.all.length + 1}`,
        itemId,
        itemCode,
        department,
        material,
        materialName: name,
        category,
        voluntary,
        ...present({ earlierItemId }),
      }),
    ];
  },
});

/** The catalogue names its materials; for an item outside it, the request does. */
function nameOf(itemCode: string, material: string, given: string | undefined, { policy }: Facts): Bilingual {
  const entry = catalogueItem(policy, itemCode);
  if (!entry) {
    if (given !== undefined) return { zh: given, en: given };
    throw new InvalidCommand('materialName', {
      zh: `事项${itemCode}不在目录内，请写明材料名称`,
      en: `is needed: ${itemCode} is not in the catalogue, so nothing else names the material`,
    });
  }
  if (given !== undefined) {
    throw new InvalidCommand('materialName', {
      zh: `事项${itemCode}的材料名称以目录为准，请勿填写`,
      en: `must be left out: the catalogue names the materials of ${itemCode}`,
    });
  }
  const listed = entry.materials.find(({ code }) => code === material);
  if (listed) return listed.name;
  const codes = entry.materials.map(({ code }) => code).join(', ');
  throw new InvalidCommand('material', {
    zh: `不是事项${itemCode}要求的材料，可选：${codes}`,
    en: `is no material of ${itemCode}, which asks for: ${codes}`,
  });
}
