import type { BusinessDate } from '#workdays/business-date';
import { actsFor } from '../department/succession/holder.js';
import { APPROVAL_ROLES, type Role } from '../kernel/actor.js';
import type { Command } from '../kernel/command.js';
import type { Facts } from '../kernel/facts.js';
import { NotOwnProject, StateConflict, refuseIf } from '../kernel/refusal.js';
import type { RuleId } from '../rules/rule.js';
import { isServedBy } from './agency/state.js';
import type { Project } from './state.js';

/** Who gives the command, and how it came. */
type Given = Pick<Facts, 'actor' | 'channel'>;

const APPROVING: ReadonlySet<Role> = new Set(APPROVAL_ROLES);

/** Does the system itself, or an import of another office's history, give this command? Ownership binds neither. */
export function isUnattended({ actor, channel }: Given): boolean {
  return channel === 'IMPORT' || actor.roles.includes('SYSTEM');
}

/** Does a window officer give it who carries no role of an approval department? */
export function isWindowOnly({ actor }: Given): boolean {
  return actor.roles.includes('WINDOW') && !actor.roles.some((role) => APPROVING.has(role));
}

/**
 * An officer acts for the own department only, and for those whose work it has taken over by the day.
 * @throws Refusal by `rule` for anyone else's.
 */
export function requireDepartment(facts: Given & Pick<Facts, 'successions'>, department: string, rule: RuleId): void {
  if (isUnattended(facts)) return;
  refuseIf(!actsFor(facts, department), rule, {
    department,
    actorDepartment: facts.actor.department ?? 'none',
  });
}

/** Does a document of one of these kinds stand behind the command? */
export function restsOn({ evidence = [] }: Pick<Command, 'evidence'>, ...kinds: readonly string[]): boolean {
  return evidence.some(({ kind }) => kinds.includes(kind));
}

/** Does this very document, as one of this kind, stand behind the command? */
export function shows({ evidence = [] }: Pick<Command, 'evidence'>, kind: string, docId: string): boolean {
  return evidence.some((paper) => paper.kind === kind && paper.docId === docId);
}

/** The rules of the notice serve designated major projects only. @throws Refusal by `rule` on any other. */
export function requireDesignated(project: Project, rule: RuleId): void {
  refuseIf(project.filing.designated === undefined, rule, { designated: false });
}

/** @throws StateConflict while the project is suspended or once it is terminated: resume it first, or leave it. */
export function requireNotClosed({ filing }: Project): void {
  if (filing.terminated) {
    throw new StateConflict({
      zh: '项目已终止，不再办理',
      en: 'The project is terminated: nothing more is decided on it',
    });
  }
  if (filing.suspended) {
    throw new StateConflict({ zh: '项目已中止，请先恢复项目', en: 'The project is suspended: resume it first' });
  }
}

/** Is the actor, who comes as OWNER or AGENT, one of this project: by credit code, or as a member of its team? */
export function isOfProject(project: Project, { actor }: Given): boolean {
  const owns = actor.uscc !== undefined && actor.uscc === project.filing.filed?.ownerUscc;
  const serves = isServedBy(project.agency, actor.agentId);
  return (actor.roles.includes('OWNER') && owns) || (actor.roles.includes('AGENT') && serves);
}

/**
 * The day on which the actor, who comes as OWNER, ceased to own the project: what was handed in before stays theirs to report
 * . Undefined for anyone who never owned it.
 */
export function ownedUntil({ filing }: Project, { actor }: Given): BusinessDate | undefined {
  return actor.roles.includes('OWNER') && actor.uscc !== undefined ? filing.ownedUntil?.[actor.uscc] : undefined;
}

/** OWNER and AGENT act on their own projects only (model.md 8); other roles pass. @throws NotOwnProject */
export function requireOwnProject(project: Project, facts: Given): void {
  const { roles } = facts.actor;
  if (!roles.includes('AGENT') && !roles.includes('OWNER')) return;
  if (!isOfProject(project, facts)) throw new NotOwnProject(project.filing.filed?.projectId ?? '');
}
