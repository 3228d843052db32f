import type { CatalogueItem } from '../content.js';
import { COMPLETION_ITEMS } from './catalogue/completion-items.js';
import { CONSTRUCTION_ITEMS } from './catalogue/construction-items.js';
import { ENGINEERING_ITEMS } from './catalogue/engineering-items.js';
import { LAND_PLANNING_ITEMS } from './catalogue/land-planning-items.js';
import { PARALLEL_ITEMS } from './catalogue/parallel-items.js';

/**
 * The city's approval items as shipped: the reference template of start-flow.md 4.3 with the durations of 4.2 and the
 * owners of Annex 2. Inferred and replaceable by a policy version; statutory times follow CLK-10 where no source says more.
 */
export const CATALOGUE_ITEMS: CatalogueItem[] = [
  ...LAND_PLANNING_ITEMS,
  ...ENGINEERING_ITEMS,
  ...CONSTRUCTION_ITEMS,
  ...COMPLETION_ITEMS,
  ...PARALLEL_ITEMS,
];
