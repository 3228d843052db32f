import { present } from '../../kernel/present.js';
import type { FactorNeed, ProjectNode } from './state.js';

/** What every event on a node repeats. */
export function nodeFields({ nodeId, item, itemCode, dutyCode, department, standard, dueOn }: ProjectNode) {
  return present({ nodeId, item, itemCode, dutyCode, department, standard, dueOn });
}

/** What every event on a need repeats. */
export function needFields({ needId, factor, need, quantity, unit, department }: FactorNeed) {
  return { needId, factor, need, quantity, unit, department };
}
