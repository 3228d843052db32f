import type { Actor, Role } from '../../kernel/actor.js';
import { isDepartmentRole, roleOfCode } from '../roles.js';
import { takenOverBy, type Succession } from './holder.js';

/** Roles that draw on the department an actor serves: its own, its window's and its head's. */
const serves = (role: Role): boolean => isDepartmentRole(role) || role === 'WINDOW' || role === 'MAIN_LEADER';

/**
 * The actor as he acts on a day on which these successions are in force. Officers of a successor bear, besides the
 * role of their own department, those of the departments whose work it does, which `actingFor` names; officers of a
 * department that has ended bear none of it any more; and nobody bears the role of a department that is neither. Without a
 * department to measure by, and in a city where nothing changed, it is the actor as he came.
 */
export function acting(actor: Actor, successions: readonly Succession[]): Actor {
  const { department, roles } = actor;
  if (department === undefined) return actor;
  if (endOf(actor, successions)) return { ...actor, roles: roles.filter((role) => !serves(role)) };
  const offices = takenOverBy(department, { successions });
  const held: readonly Role[] = ['INDUSTRY_DEPT', roleOfCode(department), ...offices.map(roleOfCode)];
  const borne = roles.filter((role) => !isDepartmentRole(role) || held.includes(role));
  if (offices.length === 0) return borne.length === roles.length ? actor : { ...actor, roles: borne };
  // A window or a head stands for the department without deciding for it: no office comes to them.
  const taken = borne.some(isDepartmentRole) ? offices.map(roleOfCode) : [];
  return { ...actor, roles: [...new Set([...borne, ...taken])], actingFor: offices };
}

/** How the actor's department ended, if it has by that day. */
export function endOf({ department }: Actor, successions: readonly Succession[]): Succession | undefined {
  return successions.find(({ code }) => code === department);
}
