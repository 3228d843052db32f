import { commitmentItemOn, type CommitmentItem } from '../../../department/commitment-items/state.js';
import { codesOf } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { references } from '../../../kernel/other-streams.js';
import { StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { catalogueItem } from '../../../policy/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDesignated, requireNotClosed } from '../../guards.js';
import { COUNTER_ROLES, requireCounter } from '../../items/decide/on-item.js';
import { itemOf, type Item } from '../../items/state.js';
import type { Project } from '../../state.js';
import { GiveNotification } from '../commands.js';
import { NotificationGiven } from '../events.js';
import type { CommitmentStatus } from '../state.js';
import { requireNotExcluded } from './not-excluded.js';
import { requireUndecided } from './undecided.js';

const OVER: readonly CommitmentStatus[] = ['WITHDRAWN', 'LAPSED'];

/** what the department has on its list it notifies, at its counter, before anybody commits to it. */
export const giveNotification = projectDecision(GiveNotification, {
  title: { zh: '告知', en: 'Give notification' },
  roles: COUNTER_ROLES,
  rule: 'R-81',
  reads: ({ items }, { itemId }) => {
    const item = items.byId[itemId];
    return item ? references('department', item.department) : [];
  },
  decide(project, { itemId, matter, notificationDoc }, facts) {
    requireDesignated(project, 'R-01');
    requireNotClosed(project);
    const item = itemOf(project, itemId);
    requireCounter(facts, item, 'R-81');
    requireUndecided(item);
    requireNotBefore(facts, item.receivedOn, { zh: '接件', en: 'receipt' });
    const listed = requireListed(item, matter, facts);
    requireFirst(project, itemId, matter);
    return [
      NotificationGiven.of({
        commitmentId: `${facts.targetId}.k${project.commitments.all.length + 1}`,
        itemId,
        itemCode: item.itemCode,
        department: item.department,
        matter,
        matterName: listed.matterName,
        notificationDoc,
        materials: listed.materials,
        checkMethods: listed.checkMethods,
        listedFrom: listed.validFrom,
      }),
    ];
  },
});

/** on the list of the item's department on that day, for this item, and still not closed to commitment by policy. */
function requireListed(item: Item, matter: string, facts: Facts): CommitmentItem {
  const { department, itemCode } = item;
  const lists = codesOf(department, facts).map((code) => facts.of('department', code));
  const listed = lists.flatMap((list) => commitmentItemOn(list, matter, facts.businessDate) ?? [])[0];
  if (!listed?.itemCodes.includes(itemCode)) return refuse('R-80', { department, itemCode, matter, listed: false });
  requireNotExcluded(item, matter, facts, listed.touches);
  const essential = catalogueItem(facts.policy, itemCode)?.materials.find(
    (material) => material.essential && listed.materials.includes(material.code),
  );
  refuseIf(essential !== undefined, 'R-61', { itemCode, material: essential?.code ?? '' });
  return listed;
}

/** One notification of a matter at a time. @throws StateConflict */
function requireFirst({ commitments }: Project, itemId: string, matter: string): void {
  const earlier = commitments.all.find(
    (found) => found.itemId === itemId && found.matter === matter && !OVER.includes(found.status),
  );
  if (!earlier) return;
  throw new StateConflict(
    { zh: `该事项已就此告知（${earlier.id}）`, en: `${earlier.id} is about this matter already: go on with it` },
    { commitmentId: earlier.id, status: earlier.status },
  );
}
