import { maxDate, minDate, type BusinessDate } from '#workdays/business-date';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import type { Project } from '../state.js';
import { FivePermitsIssuedTogether } from './events.js';
import { standing, type Standing } from './standing.js';
import type { JustDecided } from './following.js';

/** on LAND_AND_START the last permit of the set makes it complete; it is told once. */
export function followPermitSet(project: Project, _decided: JustDecided, facts: Facts): readonly NewEvent[] {
  const { filing, startFlow } = project;
  const { contract, track } = filing;
  if (!contract || track !== 'LAND_AND_START' || !startFlow.flow || startFlow.together) return [];
  const { permitSet, permitSetDays: targetDays } = facts.policy.startFlow;
  const members = permitSet.flatMap((code) => memberOf(code, standing(project, code, facts.recordedOn)));
  const [first, ...others] = members;
  if (!first || members.length < permitSet.length) return [];
  const days: readonly BusinessDate[] = others.map(({ decidedOn }) => decidedOn);
  const from = days.reduce(minDate, first.decidedOn);
  const to = days.reduce(maxDate, first.decidedOn);
  const contractDays = facts.calendar.count(contract.signedOn, to);
  return [
    FivePermitsIssuedTogether.of({
      projectId: contract.projectId,
      department: startFlow.flow.started.department,
      members,
      from,
      to,
      spanDays: facts.calendar.count(from, to),
      contractedOn: contract.signedOn,
      contractDays,
      targetDays,
      withinTarget: contractDays <= targetDays,
    }),
  ];
}

function memberOf(itemCode: string, found: Standing | undefined) {
  if (found?.since === undefined) return [];
  const { since: decidedOn, itemId, permitNo, document } = found;
  return [
    {
      itemCode,
      decidedOn,
      ...(itemId !== undefined && { itemId }),
      ...(permitNo !== undefined && { permitNo }),
      ...(document !== undefined && { document }),
    },
  ];
}
