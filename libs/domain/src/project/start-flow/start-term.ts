import { addMonths, type BusinessDate } from '#workdays/business-date';
import type { GatesPolicy } from '../../policy/sections/gates.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';

/** Until when construction has to start under a permit, counted from its receipt (Building Law 9). */
interface StartTermReading {
  readonly startBy: BusinessDate;
  readonly extensions: number;
}

/** The term of a granted construction permit, as extended last; nothing for an item that is not granted. */
export function startTerm(
  { startFlow }: Project,
  { itemId, decision }: Item,
  { permitTerm }: GatesPolicy,
): StartTermReading | undefined {
  if (!decision) return undefined;
  const received = decision.deliveredOn ?? decision.decidedOn;
  return startFlow.terms[itemId] ?? { startBy: addMonths(received, permitTerm.months), extensions: 0 };
}
