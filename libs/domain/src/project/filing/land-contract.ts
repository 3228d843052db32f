import type { BusinessDate } from '#workdays/business-date';
import type { Channel } from '../../kernel/actor.js';
import type { NumberReservation } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { NotFound, refuseIf } from '../../kernel/refusal.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';
import { inForce, type LandContract } from './state.js';

/**
 * On either track a designated project has a land contract in force (for allocated land: the allocation decision) on the
 * day on which an item that rests on it is formally decided (R-23; 二(二)), and not only by the time the decision is typed
 * in. One that was rescinded since carries no decision any more: it could not have been rescinded over it.
 * An import's history is taken as it was. @throws Refusal by R-23.
 */
export function requireLandContract(
  { filing: { designated, contract, contracts = [] } }: Project,
  { received, itemCode }: Item,
  decidedOn: BusinessDate,
  { channel }: Facts,
): void {
  if (designated === undefined || channel === 'IMPORT' || !received.needsLandContract) return;
  const rescinded = contracts.filter(({ rescindedOn }) => rescindedOn !== undefined);
  refuseIf(contract === undefined, 'R-23', {
    itemCode,
    contract: 'missing',
    ...(rescinded.length > 0 && { rescinded: rescinded.map(({ contractNo }) => contractNo) }),
  });
  refuseIf(contract !== undefined && decidedOn < contract.signedOn, 'R-23', {
    itemCode,
    decidedOn,
    contractedOn: contract?.signedOn ?? '',
  });
}

/** Is the plot sold to a designated project: not allocated, and not another office's history? */
export function isSoldToDesignated(
  { filing: { designated } }: Project,
  allocated: boolean | undefined,
  channel: Channel | undefined,
): boolean {
  return designated !== undefined && allocated !== true && channel !== 'IMPORT';
}

/** Standing permits of a designated project that rest on land. An import's history is taken as it was. */
function permitsOnLand({ filing, items }: Project, { channel }: Facts): readonly Item[] {
  if (filing.designated === undefined || channel === 'IMPORT') return [];
  return Object.values(items.byId).filter(({ status, received }) => status === 'ISSUED' && received.needsLandContract);
}

const decidedOn = ({ decision }: Item): BusinessDate | '' => decision?.decidedOn ?? '';

/** Ids of the permits decided before the first of these contracts was signed: nothing would carry them. */
export function decidedBefore(
  project: Project,
  contracts: readonly Pick<LandContract, 'signedOn'>[],
  facts: Facts,
): readonly string[] {
  return permitsOnLand(project, facts)
    .filter((item) => item.decision && contracts.every(({ signedOn }) => decidedOn(item) < signedOn))
    .map(({ itemId }) => itemId);
}

/** Ids of the permits decided since a contract was signed, which may rest on it. */
export function decidedSince(project: Project, { signedOn }: LandContract, facts: Facts): readonly string[] {
  return permitsOnLand(project, facts)
    .filter((item) => decidedOn(item) >= signedOn)
    .map(({ itemId }) => itemId);
}

/** The contract in force that bears a number. @throws NotFound */
export function contractNumbered({ filing }: Project, contractNo: string): LandContract {
  const found = inForce(filing.contracts).find((contract) => contract.contractNo === contractNo);
  if (!found) throw new NotFound('land contract', contractNo);
  return found;
}

/** No two projects of the city have a contract of the same number; within one its own record tells them apart. */
export function reservedFor(projectId: string, contractNo: string): NumberReservation {
  return { kind: 'land-contract', value: contractNo, subject: projectId };
}

/** Did a plot come back from the project: was its land contract on it rescinded, and none signed since? */
export function hasRescinded({ filing }: Project, plotId: string): boolean {
  const contracts = (filing.contracts ?? []).filter((contract) => contract.plotId === plotId);
  return contracts.length > 0 && inForce(contracts).length === 0;
}
