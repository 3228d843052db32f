import { COMMITMENTS_POLICY, COMMITMENTS_POLICY_INFERRED } from '../sections/commitments.js';
import { COMPLIANCE_POLICY, COMPLIANCE_POLICY_INFERRED } from '../sections/compliance.js';
import { COORDINATION_POLICY, COORDINATION_POLICY_INFERRED } from '../sections/coordination.js';
import { EARLY_SERVICE_POLICY, EARLY_SERVICE_POLICY_INFERRED } from '../sections/early-service.js';
import { GATES_POLICY, GATES_POLICY_INFERRED } from '../sections/gates.js';
import { INTERMEDIARIES_POLICY, INTERMEDIARIES_POLICY_INFERRED } from '../sections/intermediaries.js';
import { LAND_POLICY, LAND_POLICY_INFERRED } from '../sections/land.js';
import { SERVICE_POLICY, SERVICE_POLICY_INFERRED } from '../sections/service.js';
import { START_FLOW_POLICY, START_FLOW_POLICY_INFERRED } from '../sections/start-flow.js';
import type { PolicyContent } from '../content.js';

/** The sections of the policy that its second published shape added; a policy written before them reads as having these. */
export const SHIPPED_SECTIONS = {
  startFlow: START_FLOW_POLICY,
  earlyService: EARLY_SERVICE_POLICY,
  gates: GATES_POLICY,
  coordination: COORDINATION_POLICY,
  commitments: COMMITMENTS_POLICY,
  service: SERVICE_POLICY,
  intermediaries: INTERMEDIARIES_POLICY,
  land: LAND_POLICY,
  compliance: COMPLIANCE_POLICY,
} satisfies Partial<PolicyContent>;

/** What in them is inference. */
export const SECTIONS_INFERRED: readonly string[] = [
  ...START_FLOW_POLICY_INFERRED,
  ...EARLY_SERVICE_POLICY_INFERRED,
  ...GATES_POLICY_INFERRED,
  ...COORDINATION_POLICY_INFERRED,
  ...COMMITMENTS_POLICY_INFERRED,
  ...SERVICE_POLICY_INFERRED,
  ...INTERMEDIARIES_POLICY_INFERRED,
  ...LAND_POLICY_INFERRED,
  ...COMPLIANCE_POLICY_INFERRED,
];
