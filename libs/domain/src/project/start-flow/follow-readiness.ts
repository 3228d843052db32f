import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { openDeferralsDue } from '../deferral/state.js';
import type { Project } from '../state.js';
import { StartReadinessLost, StartReadinessReached } from './events.js';
import { readGates } from './gates.js';
import { lacksList } from './require-gates.js';
import type { JustDecided } from './following.js';

/**
 * START_READY (model.md 5): every gate that applies is held and no deferral due before start is open. Told when it
 * comes about, and when it is lost again, as by a revocation.
 */
export function followReadiness(project: Project, _decided: JustDecided, facts: Facts): readonly NewEvent[] {
  const { contract, started, terminated, completed } = project.filing;
  if (!contract || started || terminated || completed) return [];
  const { projectId } = contract;
  const { held, missing, notApplicable } = readGates(project, 'CONSTRUCTION_START', facts.recordedOn, facts.policy);
  const open = owedBeforeStart(project, facts);
  const lacking = [...missing, ...(lacksList(project, facts.policy) ? ['condition-list'] : []), ...open];
  const ready = lacking.length === 0;
  if (ready === project.startFlow.ready) return [];
  const on = facts.businessDate;
  return ready
    ? [StartReadinessReached.of({ projectId, readyOn: on, gates: [...held], notApplicable: [...notApplicable] })]
    : [StartReadinessLost.of({ projectId, lostOn: on, missing: lacking })];
}

function owedBeforeStart(project: Project, { policy }: Facts): readonly string[] {
  if (policy.deferral.openAtMilestone === 'ALLOW') return [];
  return openDeferralsDue(project, 'BEFORE_CONSTRUCTION_START').map(({ id }) => id);
}
