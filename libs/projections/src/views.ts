import { assessments } from './assessments.js';
import { auditTrail } from './audit-trail.js';
import { commitmentItems } from './commitment-items.js';
import { commitments } from './commitments.js';
import { complianceRecords } from './compliance-records.js';
import { coordinationBoard } from './coordination-board.js';
import { deadlines } from './deadlines.js';
import { decisionFacts } from './decision-facts.js';
import { deferralStandards } from './deferral-standards.js';
import { deferrals } from './deferrals.js';
import { delayCases } from './delay-cases.js';
import { departmentScorecards } from './department-scorecards.js';
import { itemClocks } from './item-clocks.js';
import { localLists } from './local-lists.js';
import { negativeReplies } from './negative-replies.js';
import { ownerCredit } from './owner-credit.js';
import { projects } from './projects.js';
import { blacklist } from './blacklist.js';
import { intermediaries } from './intermediaries.js';
import { intermediaryResults } from './intermediary-results.js';
import { plots } from './plots.js';
import { regionalAssessments } from './regional-assessments.js';
import { agencyDepartments } from './agency-departments.js';
import { agents } from './agents.js';
import { jointServices } from './joint-services.js';
import { trainings } from './trainings.js';
import type { Projection } from './projection.js';
import { fivePermitBatches } from './five-permit-batches.js';
import { startFlows } from './start-flows.js';
import { supervisions } from './supervisions.js';
import { yellowCards } from './yellow-cards.js';
import { conditionLists } from './condition-lists.js';
import { projectNodes } from './project-nodes.js';
import { factorNeeds } from './factor-needs.js';
import { earlyServiceOpinions } from './early-service-opinions.js';
import { responsibilityItems } from './responsibility-items.js';

/** Every view of this release (model.md 6). */
export const ALL_VIEWS: readonly Projection[] = [
  auditTrail,
  projects,
  startFlows,
  fivePermitBatches,
  itemClocks,
  deadlines,
  deferrals,
  deferralStandards,
  commitments,
  commitmentItems,
  ownerCredit,
  localLists,
  delayCases,
  yellowCards,
  negativeReplies,
  decisionFacts,
  departmentScorecards,
  coordinationBoard,
  supervisions,
  complianceRecords,
  assessments,
  conditionLists,
  projectNodes,
  factorNeeds,
  earlyServiceOpinions,
  responsibilityItems,
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
