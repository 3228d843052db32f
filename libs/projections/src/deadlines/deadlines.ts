import { CITY_RULES } from './city-deadlines.js';
import { COMMITMENT_RULES } from './commitment-deadlines.js';
import type { Deadline } from './deadline.js';
import { reactionsOf } from './effects.js';
import { ITEM_RULES } from './item-deadlines.js';
import { PROJECT_RULES } from './project-deadlines.js';
import { projection } from '../projection.js';

/**
 * One document per thing that is due and not done, whoever owes it; what is done is gone. How many working days are left
 * depends on today and the calendar, and is computed when asked.
 *
 * Indexes: `dueOn` for the process that raises what is overdue and for the city's list; `department, dueOn` for that of
 * a department. What is due in a project's own stream is a range of ids (`ofProject`).
 */
export const deadlines = projection<Deadline>('deadlines', {
  version: 2,
  indexes: [['dueOn'], ['department', 'dueOn'], ['projectId', 'dueOn']],
  on: reactionsOf([...ITEM_RULES, ...COMMITMENT_RULES, ...PROJECT_RULES, ...CITY_RULES]),
});
