import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { catalogueItem } from '../../policy/state.js';
import type { RuleId } from '../../rules/rule.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';
import type { MajorProjectDesignated } from './events.js';
import type { LandContract } from './state.js';

type Step = NonNullable<DataOf<typeof MajorProjectDesignated>['notBound']>[number];

/**
 * What was done between the day of a designation and its record, and would have been bound by it. It stays as it
 * was done, for an issued act is not undone by a paper that comes later; the designation names it.
 */
export function unboundSteps({ filing, items }: Project, facts: Facts): readonly Step[] {
  const { businessDate: since, recordedOn } = facts;
  if (since >= recordedOn) return [];
  return [
    ...(filing.contracts ?? []).flatMap((contract) => ofContract(contract, since)),
    ...Object.values(items.byId).flatMap((item) => ofItem(item, since, facts)),
  ];
}

function ofContract({ contractNo, signedOn, allocated }: LandContract, since: BusinessDate): readonly Step[] {
  if (signedOn < since) return [];
  const rules: RuleId[] = allocated ? ['R-12'] : ['R-12', 'R-33', 'R-34'];
  return [{ name: contractNo, step: 'LAND_CONTRACT', on: signedOn, rules }];
}

/** An application waits for admission; a permit for the track and the land, that to build for its gates as well. */
function ofItem(
  { itemId, itemCode, received, decision }: Item,
  since: BusinessDate,
  { policy }: Facts,
): readonly Step[] {
  const early = catalogueItem(policy, itemCode)?.beforeAdmission === true;
  const rules: RuleId[] = received.receivedOn >= since && !early ? ['R-12'] : [];
  const isPermit = decision?.outcome === 11 || decision?.outcome === 12;
  const permittedOn = isPermit ? decision.decidedOn : undefined;
  if (permittedOn === undefined || permittedOn < since) {
    return rules.length === 0 ? [] : [{ name: itemId, step: 'APPLICATION', itemCode, on: received.receivedOn, rules }];
  }
  if (received.needsLandContract) rules.push('R-02', 'R-23');
  if (itemCode === policy.gates.permitTerm.itemCode) rules.push('T-2');
  return rules.length === 0 ? [] : [{ name: itemId, step: 'PERMIT', itemCode, on: permittedOn, rules }];
}
