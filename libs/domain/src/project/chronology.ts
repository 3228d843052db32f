import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Facts } from '../kernel/facts.js';
import { InvalidCommand } from '../kernel/refusal.js';

/**
 * A step does not lie before the one it follows, also when both are typed in later.
 * @throws InvalidCommand on `occurredAt`, naming the step and its day.
 */
export function requireNotBefore(facts: Facts, earlier: BusinessDate, step: Bilingual): void {
  if (facts.businessDate >= earlier) return;
  throw new InvalidCommand('occurredAt', {
    zh: `不能早于${step.zh}之日（${earlier}）`,
    en: `must not lie before ${step.en} (${earlier})`,
  });
}
