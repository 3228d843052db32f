import { isSameOffice } from '../department/succession/holder.js';
import type { Facts } from '../kernel/facts.js';
import { catalogueItem } from '../policy/state.js';
import type { Project } from './state.js';

/**
 * the catalogue names the body responsible for an item; in its place only the county or zone that answers for the
 * project decides it. True for items the catalogue does not have: they come with their department.
 */
export function isCompetent(
  { filing }: Project,
  itemCode: string,
  department: string,
  facts: Pick<Facts, 'policy' | 'successions'>,
): boolean {
  const responsible = catalogueItem(facts.policy, itemCode)?.department;
  if (responsible === undefined) return true;
  return [responsible, filing.territorialEntity, filing.filed?.zone].some(
    (office) => office !== undefined && isSameOffice(office, department, facts),
  );
}
