import { businessDate } from '#workdays/business-date';
import type { Actor, Role } from '#domain/kernel/actor';
import { isDepartmentRole } from '#domain/department/roles';
import type { Succession } from '#domain/department/succession/holder';
import { CITY_DEPARTMENTS } from '#domain/policy/data/departments';

const CODES: ReadonlySet<string> = new Set(CITY_DEPARTMENTS.map(({ code }) => code));

/** Whose work a department does that nobody has named before. */
export const successorOf = (code: string): string => (CODES.has(code) ? `NEW-${code}` : code);

/** Every department of the city has ended long ago, and another does its work. */
export const EVERY_SUCCESSION: readonly Succession[] = [...CODES].map((code) => ({
  code,
  successor: successorOf(code),
  validFrom: businessDate('2000-01-01'),
}));

/** The officer of the successor. His token bears the role of departments that the notice does not name, and no other. */
export function successorOfficer(actor: Actor): Actor {
  const { department } = actor;
  if (department === undefined || !CODES.has(department)) return actor;
  const roles = actor.roles.map((role): Role => (isDepartmentRole(role) ? 'INDUSTRY_DEPT' : role));
  return { ...actor, department: successorOf(department), roles };
}

/** Members of commands and events that hold codes of departments; others (`services`, a route) hold words that look alike. */
const HOLDS_CODES =
  /^(department|departments|causeDepartment|issuer|onBehalfOf|attendees|invitees|allocatedBy|preparedBy|repairedBy|supervisor)$/;

function renamed(value: unknown, holdsCodes = false): unknown {
  if (typeof value === 'string') return holdsCodes ? successorOf(value) : value;
  if (Array.isArray(value)) return value.map((entry: unknown) => renamed(entry, holdsCodes));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, renamed(member, HOLDS_CODES.test(name))]),
  );
}

/** Fields of a command, or data of an event, with the departments they name by their new codes. */
export function renamedFields<Fields extends object>(fields: Fields): Fields {
  return Object.assign({ ...fields }, renamed(fields));
}

/** States of departments by code, with those of the successors: what a spec says of one holds for the other. */
export function withSuccessors<State>(states: Readonly<Record<string, State>>): Readonly<Record<string, State>> {
  const theirs = Object.entries(states).map(([code, state]) => [successorOf(code), state] as const);
  return { ...Object.fromEntries(theirs), ...states };
}
