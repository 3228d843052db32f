import type { ViewQuery } from '../views/view-query.js';
import { attempts } from './attempts.js';
import { audit } from './audit.js';
import { commitmentItems } from './commitment-items.js';
import { commitments } from './commitments.js';
import { deferralStandards } from './deferral-standards.js';
import { coordination } from './coordination.js';
import { deferrals } from './deferrals.js';
import { delays } from './delays.js';
import { items } from './items.js';
import { negativeReplies } from './negative-replies.js';
import { ownerCredit } from './owner-credit.js';
import { projects } from './projects.js';
import { supervisions } from './supervisions.js';
import { yellowCards } from './yellow-cards.js';
import { conditionLists } from './condition-lists.js';
import { projectNodes } from './project-nodes.js';
import { factorNeeds } from './factor-needs.js';
import { earlyServiceOpinions } from './early-service-opinions.js';
import { responsibilityItems } from './responsibility-items.js';

/** Every query over one view. */
export const LISTS: readonly ViewQuery[] = [
  projects,
  items,
  deferrals,
  deferralStandards,
  commitments,
  commitmentItems,
  ownerCredit,
  delays,
  yellowCards,
  negativeReplies,
  audit,
  attempts,
  conditionLists,
  projectNodes,
  factorNeeds,
  earlyServiceOpinions,
  responsibilityItems,
  coordination,
  supervisions,
];
