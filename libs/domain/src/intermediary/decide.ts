import type { Decision } from '../kernel/decision.js';
import { blacklist, removeFromBlacklist } from './decide/blacklist.js';
import { deliverService } from './decide/deliver.js';
import { recordEngagement } from './decide/engage.js';
import { endBarredEngagements, endEngagement } from './decide/end-engagement.js';
import { evaluateInstantly } from './decide/evaluate-instantly.js';
import { evaluateRoutinely } from './decide/evaluate-routinely.js';
import { publishResult } from './decide/publish-result.js';
import { pushResult } from './decide/push-result.js';
import { registerIntermediary } from './decide/register.js';
import { scorePlatform } from './decide/score-platform.js';
import type { Intermediary } from './state.js';

export const INTERMEDIARY_DECISIONS: readonly Decision<Intermediary>[] = [
  registerIntermediary,
  recordEngagement,
  endEngagement,
  endBarredEngagements,
  deliverService,
  evaluateInstantly,
  evaluateRoutinely,
  scorePlatform,
  publishResult,
  pushResult,
  blacklist,
  removeFromBlacklist,
];
