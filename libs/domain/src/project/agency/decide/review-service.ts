import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { reviewPoints } from '../../../scoring/review-points.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { ReviewService } from '../commands.js';
import { endedOn } from '../ended-item.js';
import { ServiceReviewed } from '../events.js';
import { wasServedBy } from '../state.js';

/** What the event tells of a reviewed item. */
interface ReviewedItem {
  readonly itemCode: string;
  readonly department: string;
  readonly endedOn: BusinessDate;
}

/** The owner of the project and nobody else, not even an import; each item and each agent once, for good. */
export const reviewService = projectDecision(ReviewService, {
  title: { zh: '评价服务', en: 'Review the service' },
  roles: ['OWNER'],
  rule: 'R-43',
  decide(project, { subject, id, level, comment }, facts) {
    requireOwner(project, facts);
    const item = subject === 'ITEM' ? reviewedItem(project, id, facts) : undefined;
    if (subject === 'AGENT' && !wasServedBy(project.agency, id)) throw new NotFound('agent of the team', id);
    if (project.agency.reviews.some((review) => review.subject === subject && review.id === id)) {
      throw new StateConflict(
        {
          zh: '已作出评价，每个事项、每名帮代办人员只评价一次',
          en: 'You have reviewed this before: each is reviewed once',
        },
        { subject, id },
      );
    }
    const { policy, targetId: projectId } = facts;
    const points = reviewPoints(level, policy.service.reviewPoints);
    return [
      ServiceReviewed.of({
        ...{ projectId, subject, id, level, points, policyVersion: policy.version },
        ...item,
        ...present({ comment }),
      }),
    ];
  },
});

/** An agent acts for the owner in much, but does not say how content the owner is. */
function requireOwner({ filing }: Project, { actor, targetId }: Facts): void {
  const owns = actor.uscc !== undefined && actor.uscc === filing.filed?.ownerUscc;
  if (!owns || !actor.roles.includes('OWNER')) throw new NotOwnProject(targetId);
}

function reviewedItem(project: Project, itemId: string, facts: Facts): ReviewedItem {
  const item = itemOf(project, itemId);
  const ended = endedOn(item);
  if (!ended) {
    throw new StateConflict(
      { zh: '该事项尚未办结，办结后再评价', en: 'The item has not ended: review it when it has' },
      { itemId, status: item.status },
    );
  }
  requireNotBefore(facts, ended, { zh: '事项办结', en: 'the end of the item' });
  return { itemCode: item.itemCode, department: item.department, endedOn: ended };
}
