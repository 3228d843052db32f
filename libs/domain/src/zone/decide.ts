import type { Decision } from '../kernel/decision.js';
import { completeRegionalAssessment } from './decide/complete.js';
import { expireRegionalAssessment } from './decide/expire.js';
import { publishRegionalAssessment } from './decide/publish.js';
import { registerZone } from './decide/register.js';
import type { Zone } from './state.js';

export const ZONE_DECISIONS: readonly Decision<Zone>[] = [
  registerZone,
  completeRegionalAssessment,
  publishRegionalAssessment,
  expireRegionalAssessment,
];
