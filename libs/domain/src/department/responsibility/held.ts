import type { Facts } from '../../kernel/facts.js';
import { codesOf } from '../succession/holder.js';
import { dutyOf, type Duty } from './state.js';

/**
 * The duty of this code that the department has on the day, as its own or with the work it took over. The decision
 * declares the department.
 */
export function dutyHeldBy(department: string, dutyCode: string, facts: Facts): Duty | undefined {
  for (const code of codesOf(department, facts)) {
    const duty = dutyOf(facts.of('department', code), dutyCode);
    if (duty) return duty;
  }
  return undefined;
}
