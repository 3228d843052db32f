import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Facts } from '../../kernel/facts.js';
import { requireNotBefore } from '../chronology.js';

/**
 * A step of the admission does not lie before a step it rests on: an opinion before its round, a conclusion before the
 * opinions. A step that has no day is passed over, and other offices' histories are taken as they were.
 * @throws InvalidCommand on `occurredAt`, naming the step and its day.
 */
export function requireInOrder(facts: Facts, earlier: BusinessDate | undefined, step: Bilingual): void {
  if (earlier !== undefined && facts.channel !== 'IMPORT') requireNotBefore(facts, earlier, step);
}
