import { maxDate, type BusinessDate } from '#workdays/business-date';
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
  if (started || terminated || completed) return [];
  const { targetId: projectId } = facts;
  if (!contract) {
    if (!project.startFlow.ready) return [];
    // without the land there is nothing to start on.
    return [StartReadinessLost.of({ projectId, lostOn: facts.businessDate, missing: ['land-contract'] })];
  }
  const on = latestDay(project, facts.businessDate);
  const { held, missing, notApplicable } = readGates(project, 'CONSTRUCTION_START', on, facts.policy);
  const open = owedBeforeStart(project, facts);
  const lacking = [...missing, ...(lacksList(project, facts.policy) ? ['condition-list'] : []), ...open];
  const ready = lacking.length === 0;
  if (ready === project.startFlow.ready) return [];
  return ready
    ? [StartReadinessReached.of({ projectId, readyOn: on, gates: [...held], notApplicable: [...notApplicable] })]
    : [StartReadinessLost.of({ projectId, lostOn: on, missing: lacking })];
}

/** The latest day the record tells of: what is typed in later may have happened before permits that stand there already. */
function latestDay({ items }: Project, today: BusinessDate): BusinessDate {
  return Object.values(items.byId).reduce((day, { decision }) => maxDate(day, decision?.decidedOn ?? day), today);
}

function owedBeforeStart(project: Project, { policy }: Facts): readonly string[] {
  if (policy.deferral.openAtMilestone === 'ALLOW') return [];
  return openDeferralsDue(project, 'BEFORE_CONSTRUCTION_START').map(({ id }) => id);
}
