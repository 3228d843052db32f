import { deadlines } from './deadlines/deadlines.js';
import { agencyDepartments } from './departments/agency-departments.js';
import { assessments } from './departments/assessments.js';
import { departmentScorecards } from './departments/department-scorecards.js';
import { localLists } from './departments/local-lists.js';
import { responsibilityItems } from './departments/responsibility-items.js';
import { agents } from './intermediaries-and-agents/agents.js';
import { blacklist } from './intermediaries-and-agents/blacklist.js';
import { intermediaries } from './intermediaries-and-agents/intermediaries.js';
import { intermediaryResults } from './intermediaries-and-agents/intermediary-results.js';
import { trainings } from './intermediaries-and-agents/trainings.js';
import { conditionLists } from './project/condition-lists.js';
import { coordinationBoard } from './project/coordination-board.js';
import { earlyServiceOpinions } from './project/early-service-opinions.js';
import { factorNeeds } from './project/factor-needs.js';
import { itemClocks } from './project/item-clocks.js';
import { negativeReplies } from './project/negative-replies.js';
import { projectNodes } from './project/project-nodes.js';
import { projects } from './project/projects.js';
import { auditTrail } from './record/audit-trail.js';
import { decisionFacts } from './record/decision-facts.js';
import { commitmentItems } from './simplified-approval/commitment-items.js';
import { commitments } from './simplified-approval/commitments.js';
import { deferralStandards } from './simplified-approval/deferral-standards.js';
import { deferrals } from './simplified-approval/deferrals.js';
import { ownerCredit } from './simplified-approval/owner-credit.js';
import { fivePermitBatches } from './start-flow/five-permit-batches.js';
import { jointServices } from './start-flow/joint-services.js';
import { startFlows } from './start-flow/start-flows.js';
import { complianceRecords } from './supervision/compliance-records.js';
import { delayCases } from './supervision/delay-cases.js';
import { supervisions } from './supervision/supervisions.js';
import { yellowCards } from './supervision/yellow-cards.js';
import { plots } from './zones-and-plots/plots.js';
import { regionalAssessments } from './zones-and-plots/regional-assessments.js';
import type { Projection } from './projection.js';

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
