import { refuseIf, InvalidCommand } from '../../kernel/refusal.js';
import type { Facts } from '../../kernel/facts.js';
import { catalogueItem } from '../../policy/state.js';
import { standing } from '../commitments/state.js';
import { unverified } from '../deferral/state.js';
import type { Project } from '../state.js';
import type { Item } from './state.js';
import { endedProofs } from './temporary-proof.js';

/**
 * An item may be accepted without a material only when that need not be handed in, or is not essential
 * and deferred against a commitment, or a commitment stands in for it. A proof stands in until its last
 * day. @throws Refusal by; InvalidCommand for a code the item does not ask for.
 */
export function requireComplete(project: Project, item: Item, missing: readonly string[], facts: Facts): void {
  const known = catalogueItem(facts.policy, item.itemCode);
  const ended = endedProofs(item, facts.businessDate);
  refuseIf(ended.length > 0, 'R-74', { ended: ended.map(({ proofId }) => proofId) });
  const lacking = missing.filter((code) => !item.excused.includes(code));
  if (known) {
    const unknown = missing.filter((code) => !known.materials.some((material) => material.code === code));
    if (unknown.length > 0) {
      throw new InvalidCommand('missing', {
        zh: `事项${item.itemCode}没有材料${unknown.join('、')}`,
        en: `${item.itemCode} does not ask for ${unknown.join(', ')}: name materials of the catalogue`,
      });
    }
    const essential = lacking.filter((code) =>
      known.materials.some((material) => material.code === code && material.essential),
    );
    refuseIf(essential.length > 0, 'R-61', { materials: essential });
  }
  const deferred = new Set(unverified(project, item.itemId).map(({ material }) => material));
  const committed = new Set(standing(project, item.itemId).flatMap(({ materials }) => materials));
  const owed = lacking.filter((code) => !deferred.has(code) && !committed.has(code));
  refuseIf(owed.length > 0, 'R-65', { materials: owed });
}
