import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';
import { requireDistinct } from './distinct.js';

/** Can every trade be evaluated, and every score be told in stars? @throws InvalidCommand naming what does not add up. */
export function checkIntermediaries({ intermediaries }: PolicyContent): void {
  const path = 'content.intermediaries';
  const { trades, score } = intermediaries;
  const codes = trades.map(({ code }) => code);
  requireDistinct(`${path}.trades`, codes);
  trades.forEach(({ indicators }, i) => {
    const own = indicators.map(({ code }) => code);
    requireDistinct(`${path}.trades.${i}.indicators`, own);
  });
  const { instant, routine, platform } = score.weights;
  const sum = instant + routine + platform;
  if (Math.abs(sum - 1) > 1e-9) {
    throw new InvalidCommand(`${path}.score.weights`, {
      zh: `权重之和应为1，现为${sum}`,
      en: `must add up to 1, not ${sum}`,
    });
  }
  const { five, four, three, two } = score.stars;
  if (!(five > four && four > three && three > two)) {
    throw new InvalidCommand(`${path}.score.stars`, {
      zh: '星级分数线应从五星到二星依次递减',
      en: 'must fall from five stars to two',
    });
  }
}
