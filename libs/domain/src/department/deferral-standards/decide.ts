import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import { catalogueItem } from '../../policy/state.js';
import { requireDeferrable } from '../../project/deferral/decide/deferrable.js';
import { locallyEssential } from '../local-lists/state.js';
import { requireOwnList } from '../own-list.js';
import { isTerritorialCode } from '../roles.js';
import type { Department } from '../state.js';
import { validityOf } from '../validity.js';
import { PublishDeferralStandard, type StandardMaterialDto } from './commands.js';
import { DeferralStandardPublished } from './events.js';

/**
 * a county or zone details and publishes what it defers in the items it decides itself. It cannot give what the
 * city does not: no essential material, nothing by discretion in a sensitive domain.
 */
export const publishDeferralStandard = decisionsOf<Department>('department')(PublishDeferralStandard, {
  title: { zh: '公示容缺标准', en: 'Publish a deferral standard' },
  roles: ['COUNTY', 'ZONE', 'ADMIN'],
  rule: 'R-60',
  decide(department, command, facts) {
    requireOwnList(facts, 'R-60');
    refuseIf(!isTerritorialCode(facts.targetId), 'R-60', { department: facts.targetId });
    const validity = validityOf(command);
    command.materials.forEach((terms, i) => {
      requireListedMaterial(command.materials, i, terms, facts);
      requireDeferrable({ itemCode: terms.itemCode, domains: [] }, terms.material, terms.category, facts);
      const essential = locallyEssential(department, terms.itemCode, terms.material, validity.validFrom);
      refuseIf(essential, 'R-61', { itemCode: terms.itemCode, material: terms.material, list: 'local' });
    });
    const { document, publishedAt, materials } = command;
    return [
      DeferralStandardPublished.of({
        department: facts.targetId,
        document,
        publishedAt,
        materials: materials.map(({ itemCode, material, category, deadlineKinds, supplyWithinDays, ways }) => ({
          itemCode,
          material,
          category,
          deadlineKinds,
          supplyWithinDays,
          ways,
        })),
        ...validity,
      }),
    ];
  },
});

/** A material its item asks for, named once. @throws InvalidCommand */
function requireListedMaterial(
  all: readonly StandardMaterialDto[],
  i: number,
  { itemCode, material }: StandardMaterialDto,
  { policy }: Facts,
): void {
  const item = catalogueItem(policy, itemCode);
  if (!item?.materials.some(({ code }) => code === material)) {
    throw new InvalidCommand(`materials.${i}.material`, {
      zh: `目录内的事项${itemCode}没有材料${material}`,
      en: `${itemCode} has no material ${material} in the catalogue: name one of its materials`,
    });
  }
  const first = all.findIndex((terms) => terms.itemCode === itemCode && terms.material === material);
  if (first === i) return;
  throw new InvalidCommand(`materials.${i}`, {
    zh: `事项${itemCode}的材料${material}重复，请只保留一条`,
    en: `${material} of ${itemCode} is named twice; keep one entry`,
  });
}
