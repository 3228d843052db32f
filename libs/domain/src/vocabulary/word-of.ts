import type { Bilingual } from '../kernel/bilingual.js';
import { REVIEW_SUBJECT_WORDS } from './agency-words.js';
import { RATING_FLAG_WORDS } from './agent-words.js';
import { ASSESSMENT_MODE_WORDS, FINDING_WORDS, REVIEW_RESULT_WORDS, VERDICT_WORDS } from './admission-words.js';
import { DIMENSION_WORDS, ITEM_WORDS, MATERIAL_WORDS } from './catalogue-words.js';
import {
  COMMITTER_WORDS,
  CONSEQUENCE_WORDS,
  DEADLINE_KIND_WORDS,
  METHOD_WORDS,
  SUPERVISION_FINDING_WORDS,
  VERIFICATION_WORDS,
} from './deferral-words.js';
import { COMMAND_WORDS } from './command-words.js';
import {
  CHECK_METHOD_WORDS,
  CHECK_RESULT_WORDS,
  EXCLUSION_WORDS,
  LOCAL_LIST_WORDS,
  MATTER_KIND_WORDS,
  SUPPLY_WAY_WORDS,
} from './commitment-words.js';
import {
  COMPONENT_WORDS,
  ENTRY_WORDS,
  FAULT_WORDS,
  GRADE_WORDS,
  WARNING_LEVEL_WORDS,
  SCORE_SOURCE_WORDS,
} from './compliance-words.js';
import {
  ATTEMPT_OUTCOME_WORDS,
  ISSUE_CAUSE_WORDS,
  ISSUE_KIND_WORDS,
  MEETING_MODE_WORDS,
  REGISTRAR_WORDS,
  TASK_SOURCE_WORDS,
  TIER_WORDS,
} from './coordination-words.js';
import { CONDITION_KIND_WORDS, CONDITION_LANE_WORDS, RECIPIENT_WORDS } from './conditions-words.js';
import { CAUSE_WORDS, REPORTER_WORDS } from './delay-words.js';
import { DEPARTMENT_WORDS, ROLE_WORDS } from './department-words.js';
import {
  DETAIL_WORDS,
  LEVEL_WORDS,
  OWNER_CHANGE_WORDS,
  REGIME_WORDS,
  TRACK_WORDS,
  UNBOUND_STEP_WORDS,
} from './filing-words.js';
import { BLACKLIST_GROUND_WORDS, ENGAGER_WORDS, REMOVAL_CAUSE_WORDS, RESULT_FLAG_WORDS } from './intermediary-words.js';
import {
  CLOCK_REASON_WORDS,
  CONCLUSION_WORDS,
  DATE_WORDS,
  DEEMED_WORDS,
  GROUND_WORDS,
  OUTCOME_WORDS,
  SUBSTITUTE_WORDS,
  WITHDRAWN_BY_WORDS,
  RECORD_FIELD_WORDS,
} from './item-words.js';
import { DEFAULT_KIND_WORDS } from './owner-words.js';
import {
  DRAWING_CHECK_WORDS,
  DRAWING_RESULT_WORDS,
  EXEMPTION_BASIS_WORDS,
  RESULT_KIND_WORDS,
  RESURVEY_GROUND_WORDS,
  SURVEY_WORDS,
  UTILITY_WORDS,
} from './joint-services-words.js';
import { CORRECTION_REASON_WORDS, PERSON_KIND_WORDS } from './person-words.js';
import { BOUND_WORDS, PREPARATION_WORDS, RETURN_REASON_WORDS } from './plot-words.js';
import {
  DEFERRAL_MODE_WORDS,
  DOMAIN_WORDS,
  GATE_WORDS,
  ISSUED_BY_WORDS,
  LANE_WORDS,
  PHASE_WORDS,
  PROCEDURE_WORDS,
  REST_DAY_WORDS,
  TIME_UNIT_WORDS,
  UNCORRECTED_WORDS,
} from './policy-words.js';
import { SUPERVISION_GROUND_WORDS } from './supervision-words.js';
import { TRAINING_TOPIC_WORDS } from './training-words.js';
import {
  EXCEPTION_WORDS,
  GATE_CONDITION_WORDS,
  MILESTONE_WORDS,
  OPENER_WORDS,
  STATUTORY_GATE_WORDS,
  WITHOUT_LIST_WORDS,
} from './gate-words.js';
import {
  FLOW_OUTCOME_WORDS,
  FLOW_PAUSE_WORDS,
  FLOW_PHASE_WORDS,
  FLOW_REASON_WORDS,
  PRE_REVIEW_WORDS,
  STEP_LINE_WORDS,
  STEP_WORDS,
  STEP_NEED_WORDS,
} from './start-flow-words.js';
import { EXPIRY_CAUSE_WORDS, ZONE_LEVEL_WORDS } from './zone-words.js';
import {
  FACTOR_WORDS,
  LAND_STEP_WORDS,
  NEED_END_WORDS,
  NODE_REASON_WORDS,
  PROGRESS_WORDS,
  REPORT_WORDS,
  STANCE_WORDS,
} from './nodes-words.js';
import { DUTY_KIND_WORDS, DUTY_NODE_WORDS } from './responsibility-words.js';

type Words = Readonly<Record<string, Bilingual>>;

/** By field of the events' data: PASS is one thing as a verdict and another as a finding. */
const WORDS: Readonly<Record<string, Words>> = {
  allocatedBy: DEPARTMENT_WORDS,
  attendees: DEPARTMENT_WORDS,
  authenticity: FINDING_WORDS,
  bound: BOUND_WORDS,
  because: EXCEPTION_WORDS,
  basisKind: EXEMPTION_BASIS_WORDS,
  by: WITHDRAWN_BY_WORDS,
  cause: { ...CAUSE_WORDS, ...EXPIRY_CAUSE_WORDS, ...REMOVAL_CAUSE_WORDS, ...ISSUE_CAUSE_WORDS },
  causeDepartment: DEPARTMENT_WORDS,
  causeItemCode: ITEM_WORDS,
  closedAs: NEED_END_WORDS,
  check: DRAWING_CHECK_WORDS,
  checkResult: DRAWING_RESULT_WORDS,
  checks: DRAWING_CHECK_WORDS,
  code: { ...DEPARTMENT_WORDS, ...ITEM_WORDS },
  command: COMMAND_WORDS,
  committer: COMMITTER_WORDS,
  components: COMPONENT_WORDS,
  conclusion: CONCLUSION_WORDS,
  checkMethods: CHECK_METHOD_WORDS,
  condition: GATE_CONDITION_WORDS,
  consequence: CONSEQUENCE_WORDS,
  consequences: CONSEQUENCE_WORDS,
  deadlineKind: DEADLINE_KIND_WORDS,
  deadlineKinds: DEADLINE_KIND_WORDS,
  deemed: DEEMED_WORDS,
  department: DEPARTMENT_WORDS,
  departments: DEPARTMENT_WORDS,
  withdrawnBy: DEPARTMENT_WORDS,
  recordedBy: DEPARTMENT_WORDS,
  dimension: DIMENSION_WORDS,
  domains: DOMAIN_WORDS,
  dutyKind: DUTY_KIND_WORDS,
  entity: DEPARTMENT_WORDS,
  entry: ENTRY_WORDS,
  exclusions: EXCLUSION_WORDS,
  factor: FACTOR_WORDS,
  failedDimensions: DIMENSION_WORDS,
  fault: FAULT_WORDS,
  field: { ...RECORD_FIELD_WORDS, ...DETAIL_WORDS, ...DATE_WORDS },
  finding: { ...FINDING_WORDS, ...SUPERVISION_FINDING_WORDS },
  engagedBy: ENGAGER_WORDS,
  flags: { ...RATING_FLAG_WORDS, ...RESULT_FLAG_WORDS },
  from: TRACK_WORDS,
  gate: STATUTORY_GATE_WORDS,
  grade: GRADE_WORDS,
  ground: { ...GROUND_WORDS, ...BLACKLIST_GROUND_WORDS, ...SUPERVISION_GROUND_WORDS },
  inputsFrom: SCORE_SOURCE_WORDS,
  issuedBy: ISSUED_BY_WORDS,
  issuer: DEPARTMENT_WORDS,
  itemCode: ITEM_WORDS,
  kind: {
    ...PERSON_KIND_WORDS,
    ...PROCEDURE_WORDS,
    ...DEFAULT_KIND_WORDS,
    ...ISSUE_KIND_WORDS,
    ...CONDITION_KIND_WORDS,
  },
  lane: { ...LANE_WORDS, ...CONDITION_LANE_WORDS },
  level: { ...ZONE_LEVEL_WORDS, ...LEVEL_WORDS, ...WARNING_LEVEL_WORDS },
  list: LOCAL_LIST_WORDS,
  line: STEP_LINE_WORDS,
  material: MATERIAL_WORDS,
  matterKind: MATTER_KIND_WORDS,
  method: { ...METHOD_WORDS, ...CHECK_METHOD_WORDS },
  mode: { ...ASSESSMENT_MODE_WORDS, ...DEFERRAL_MODE_WORDS, ...MEETING_MODE_WORDS },
  node: DUTY_NODE_WORDS,
  office: DEPARTMENT_WORDS,
  milestone: MILESTONE_WORDS,
  missing: STATUTORY_GATE_WORDS,
  needs: STEP_NEED_WORDS,
  openAtMilestone: GATE_WORDS,
  openSteps: STEP_WORDS,
  openedBy: OPENER_WORDS,
  opensAfter: FLOW_PHASE_WORDS,
  opensWith: FLOW_PHASE_WORDS,
  outcome: { ...OUTCOME_WORDS, ...ATTEMPT_OUTCOME_WORDS, ...FLOW_OUTCOME_WORDS },
  pausedBy: FLOW_PAUSE_WORDS,
  phase: { ...PHASE_WORDS, ...FLOW_PHASE_WORDS },
  phases: FLOW_PHASE_WORDS,
  preparedBy: DEPARTMENT_WORDS,
  preparation: PREPARATION_WORDS,
  progress: PROGRESS_WORDS,
  reason: {
    ...CORRECTION_REASON_WORDS,
    ...CLOCK_REASON_WORDS,
    ...FLOW_REASON_WORDS,
    ...NODE_REASON_WORDS,
    ...RETURN_REASON_WORDS,
  },
  recipient: RECIPIENT_WORDS,
  ownerChange: OWNER_CHANGE_WORDS,
  regime: REGIME_WORDS,
  registrarRole: REGISTRAR_WORDS,
  report: REPORT_WORDS,
  repairedBy: DEPARTMENT_WORDS,
  reporterRole: REPORTER_WORDS,
  restDayRule: REST_DAY_WORDS,
  result: { ...REVIEW_RESULT_WORDS, ...VERIFICATION_WORDS, ...CHECK_RESULT_WORDS },
  resultKind: RESULT_KIND_WORDS,
  resurveyGround: RESURVEY_GROUND_WORDS,
  role: ROLE_WORDS,
  source: TASK_SOURCE_WORDS,
  stance: STANCE_WORDS,
  services: UTILITY_WORDS,
  status: OUTCOME_WORDS,
  step: { ...LAND_STEP_WORDS, ...UNBOUND_STEP_WORDS },
  subject: REVIEW_SUBJECT_WORDS,
  substitute: SUBSTITUTE_WORDS,
  successor: DEPARTMENT_WORDS,
  supervisor: DEPARTMENT_WORDS,
  territorialEntity: DEPARTMENT_WORDS,
  tier: TIER_WORDS,
  survey: SURVEY_WORDS,
  timeUnit: TIME_UNIT_WORDS,
  // A corrected detail: only the regime is a code.
  to: REGIME_WORDS,
  touches: EXCLUSION_WORDS,
  track: TRACK_WORDS,
  trainingTopic: TRAINING_TOPIC_WORDS,
  uncorrected: UNCORRECTED_WORDS,
  verdict: { ...VERDICT_WORDS, ...PRE_REVIEW_WORDS },
  withoutConditionList: WITHOUT_LIST_WORDS,
  ways: SUPPLY_WAY_WORDS,
  zone: DEPARTMENT_WORDS,
};

/**
 * The words a sentence tells for a code in a field of an event's data. Undefined for what is no code of that field: free
 * text, ids, rule ids, and codes that a city adds itself (`COUNTY-*`, items of its own): of departments its register knows
 * the names, others are told as they stand.
 */
export function wordOf(field: string, code: string | number | boolean): Bilingual | undefined {
  const words = Object.hasOwn(WORDS, field) ? WORDS[field] : undefined;
  const key = String(code);
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}

/** Is it a field that names departments by their code? */
export function namesDepartment(field: string): boolean {
  return wordOf(field, 'GSO') === DEPARTMENT_WORDS['GSO'];
}
