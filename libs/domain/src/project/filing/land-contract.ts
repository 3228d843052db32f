import type { BusinessDate } from '#workdays/business-date';
import type { Channel } from '../../kernel/actor.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';

/**
 * On either track a designated project has its land contract (for allocated land: the allocation decision) before an item
 * that rests on it is formally decided (R-23; 二(二)), and not only by the time the decision is typed in.
 * An import's history is taken as it was. @throws Refusal by R-23.
 */
export function requireLandContract(
  { filing: { designated, contract } }: Project,
  { received, itemCode }: Item,
  decidedOn: BusinessDate,
  { channel }: Facts,
): void {
  if (designated === undefined || channel === 'IMPORT' || !received.needsLandContract) return;
  refuseIf(contract === undefined, 'R-23', { itemCode, contract: 'missing' });
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

/** Ids of the permits of a designated project that rest on the land contract and were decided before a day. */
export function decidedBefore({ filing, items }: Project, day: BusinessDate, { channel }: Facts): readonly string[] {
  if (filing.designated === undefined || channel === 'IMPORT') return [];
  return Object.values(items.byId)
    .filter(({ status, received }) => status === 'ISSUED' && received.needsLandContract)
    .filter(({ decision }) => decision !== undefined && decision.decidedOn < day)
    .map(({ itemId }) => itemId);
}
