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
  { policy }: Pick<Facts, 'policy'>,
): boolean {
  const responsible = catalogueItem(policy, itemCode)?.department;
  if (responsible === undefined) return true;
  return [responsible, filing.territorialEntity, filing.filed?.zone].includes(department);
}
