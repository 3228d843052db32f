import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';

/** Weights, cut-offs and points of agency service; permits that stand for a licence. @throws InvalidCommand naming the path that does not fit. */
export function checkService({ service: { agentRating, reviewPoints, standsFor } }: PolicyContent): void {
  const sum = Object.values(agentRating.weights).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) {
    throw new InvalidCommand('content.service.agentRating.weights', {
      zh: `权重之和应为1，现为${sum}`,
      en: `must add up to 1, not ${sum}`,
    });
  }
  const { five, four, three, two } = agentRating.stars;
  if (!(five > four && four > three && three > two)) {
    throw new InvalidCommand('content.service.agentRating.stars', {
      zh: '星级分数线应从五星到二星依次递减',
      en: 'must fall from five stars to two',
    });
  }
  const { level5, level4, level3, level2, level1 } = reviewPoints;
  if (!(level5 > level4 && level4 > level3 && level3 > level2 && level2 > level1)) {
    throw new InvalidCommand('content.service.reviewPoints', {
      zh: '评价分值应从好到差依次递减',
      en: 'must fall from the best level to the worst',
    });
  }
  standsFor.forEach(({ resultKind, permit }, i) => {
    const path = `content.service.standsFor.${i}.permit`;
    if ((permit !== undefined) !== (resultKind === 'PERMIT')) {
      throw new InvalidCommand(path, {
        zh: 'PERMIT须写明许可事项编码，其他结果不填',
        en: 'names the item that issues the permit: needed for PERMIT, left out for other results',
      });
    }
  });
}
