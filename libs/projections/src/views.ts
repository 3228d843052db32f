import { auditTrail } from './audit-trail.js';
import type { Projection } from './projection.js';

/** Every view of the record (model.md 6). */
export const ALL_VIEWS: readonly Projection[] = [auditTrail];
