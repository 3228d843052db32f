import { auditTrail } from './audit-trail.js';
import { decisionFacts } from './decision-facts.js';
import { deferrals } from './deferrals.js';
import { delayCases } from './delay-cases.js';
import { departmentScorecards } from './department-scorecards.js';
import { itemClocks } from './item-clocks.js';
import { negativeReplies } from './negative-replies.js';
import { projects } from './projects.js';
import type { Projection } from './projection.js';
import { yellowCards } from './yellow-cards.js';

/** Every view of this release (model.md 6). */
export const ALL_VIEWS: readonly Projection[] = [
  auditTrail,
  projects,
  itemClocks,
  deferrals,
  delayCases,
  yellowCards,
  negativeReplies,
  decisionFacts,
  departmentScorecards,
];
