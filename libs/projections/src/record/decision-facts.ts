import type { DecisionFact } from './decision-fact.js';
import { FACT_SOURCES } from './fact-sources.js';
import { projection } from '../projection.js';

/**
 * Rows per decided or overdue item, only ever added (model.md 6): a correction first adds the reversal of the earlier
 * row, then the new one. A row's id is the event's position and its number in the event, so a report as known at
 * position P sums the rows whose `_position` is not beyond P.
 *
 * One index, `month, department`: reports ask for a month, quarter or year, of all departments or one.
 */
export const decisionFacts = projection<DecisionFact>('decision_facts', {
  version: 1,
  appends: true,
  indexes: [['month', 'department']],
  on: FACT_SOURCES.map((source) =>
    source.reaction<DecisionFact>(
      (facts, event) => facts.map((_, n) => `${event.position}-${n}`),
      (_, facts, key) => facts[Number(key.slice(key.lastIndexOf('-') + 1))],
    ),
  ),
});
