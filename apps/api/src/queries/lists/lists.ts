import type { ViewQuery } from '../views/view-query.js';
import { attempts } from './attempts.js';
import { audit } from './audit.js';
import { deferrals } from './deferrals.js';
import { delays } from './delays.js';
import { items } from './items.js';
import { negativeReplies } from './negative-replies.js';
import { projects } from './projects.js';
import { yellowCards } from './yellow-cards.js';

/** Every query over one view. */
export const LISTS: readonly ViewQuery[] = [
  projects,
  items,
  deferrals,
  delays,
  yellowCards,
  negativeReplies,
  audit,
  attempts,
];
