import { requiredItems } from '../conditions/state.js';
import type { Policy } from '../../policy/state.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';

/** Item codes on the list of building conditions; undefined while none is issued. */
export function listedItems({ conditions }: Project, { land }: Policy): ReadonlySet<string> | undefined {
  return requiredItems(conditions, land);
}

/**
 * Is one of these items required of the project: on its list of building conditions, or applied for? An application that
 * was withdrawn, or never accepted, requires nothing by itself once the list says what is required.
 */
export function isRequired(project: Project, codes: readonly string[], policy: Policy): boolean {
  const listed = listedItems(project, policy);
  if (listed && codes.some((code) => listed.has(code))) return true;
  return Object.values(project.items.byId).some(
    (item) => codes.includes(item.itemCode) && (listed === undefined || !endedWithoutAnswer(item)),
  );
}

const endedWithoutAnswer = ({ status }: Item): boolean => status === 'WITHDRAWN' || status === 'CLOSED_NEGATIVE';
