import type { ViewQuery } from '../views/view-query.js';
import { assessments } from './assessments.js';
import { attempts } from './attempts.js';
import { audit } from './audit.js';
import { commitmentItems } from './commitment-items.js';
import { commitments } from './commitments.js';
import { deferralStandards } from './deferral-standards.js';
import { complianceRecords } from './compliance-records.js';
import { coordination } from './coordination.js';
import { deadlines } from './deadlines.js';
import { deferrals } from './deferrals.js';
import { delays } from './delays.js';
import { items } from './items.js';
import { localLists } from './local-lists.js';
import { negativeReplies } from './negative-replies.js';
import { ownerCredit } from './owner-credit.js';
import { projects } from './projects.js';
import { fivePermitBatches } from './five-permit-batches.js';
import { startFlows } from './start-flows.js';
import { supervisions } from './supervisions.js';
import { agencyDepartments } from './agency-departments.js';
import { agents } from './agents.js';
import { jointServices } from './joint-services.js';
import { trainings } from './trainings.js';
import { yellowCards } from './yellow-cards.js';
import { conditionLists } from './condition-lists.js';
import { projectNodes } from './project-nodes.js';
import { factorNeeds } from './factor-needs.js';
import { earlyServiceOpinions } from './early-service-opinions.js';
import { responsibilityItems } from './responsibility-items.js';
import { blacklist } from './blacklist.js';
import { intermediaries } from './intermediaries.js';
import { intermediaryResults } from './intermediary-results.js';
import { plots } from './plots.js';
import { regionalAssessments } from './regional-assessments.js';

/** Every query over one view. */
export const LISTS: readonly ViewQuery[] = [
  projects,
  startFlows,
  fivePermitBatches,
  items,
  deadlines,
  deferrals,
  deferralStandards,
  commitments,
  commitmentItems,
  ownerCredit,
  localLists,
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
  complianceRecords,
  assessments,
  intermediaries,
  intermediaryResults,
  blacklist,
  regionalAssessments,
  plots,
  agents,
  agencyDepartments,
  trainings,
  jointServices,
];
