import { readClock } from '#workdays/clock';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { LandContractRescinded } from '../filing/events.js';
import type { Project } from '../state.js';
import { termsOf } from './clock.js';
import { StartFlowEnded } from './events.js';
import type { JustDecided } from './following.js';
import { flowFieldsOf } from './state.js';

/**
 * the flow ends with the contract that began it, neither kept nor late, for nothing was due any more; a permit that
 * stands on another contract has ended it before. What needed the contract is opened anew under the next.
 */
export function endedWithContract(project: Project, { events }: JustDecided, facts: Facts): readonly NewEvent[] {
  const { flow, phases } = project.startFlow;
  const { contract, contracts = [] } = project.filing;
  if (!flow || !events.some(({ type }) => type === LandContractRescinded.type)) return [];
  const { startedOn } = flow.started;
  const own = contracts.findLast(({ signedOn, rescindedOn }) => signedOn === startedOn && rescindedOn !== undefined);
  if (own?.rescindedOn === undefined || contract?.signedOn === startedOn) return [];
  const { outcome, itemId } = flow.ended ?? {};
  const isGranted = itemId !== undefined && project.items.byId[itemId]?.status === 'ISSUED';
  if (isGranted || outcome === 'CONTRACT_RESCINDED') return [];
  const { rescindedOn: endedOn } = own;
  const { used, paused } = readClock(termsOf(flow, project.items), facts.calendar, endedOn, endedOn);
  const { phases: template } = facts.policy.startFlow.tracks[flow.started.track];
  return [
    StartFlowEnded.of(
      {
        ...flowFieldsOf(flow),
        outcome: 'CONTRACT_RESCINDED',
        endedOn,
        usedDays: used,
        pausedDays: paused,
        overrunDays: 0,
        late: false,
        beyondCeiling: false,
        phases: template.flatMap(({ phase, needsContract }) => (needsContract && phases[phase] ? [phase] : [])),
        ...(flow.overdueFor !== undefined && endedOn <= flow.dueOn && { clearedFor: flow.overdueFor }),
      },
      ['R-87', 'R-23'],
    ),
  ];
}
