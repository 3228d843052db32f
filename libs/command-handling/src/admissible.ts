import { addMonths } from '#workdays/business-date';
import { endOf } from '#domain/department/succession/acting';
import { INTEGRATION_ROLES, type Actor, type Role } from '#domain/kernel/actor';
import type { Facts } from '#domain/kernel/facts';
import { InvalidCommand, StateConflict, refuse } from '#domain/kernel/refusal';
import type { StreamKind } from '#domain/kernel/stream-kind';
import type { CommandRequest } from './command-request.js';
import { RoleNotAllowed } from './errors.js';
import type { Circumstances } from './consulted-facts.js';
import type { Standing } from './folded-stream.js';

const NEIGHBOURS: ReadonlySet<Role> = new Set(INTEGRATION_ROLES);

/**
 * Why this actor may not give this command at all, if so. An import is the administrator's, and never what only the system gives;
 * nobody but the system speaks through channel SYSTEM; the roles of neighbouring systems count over channel INTEGRATION
 * only, where an account that leaks gives no command as if a person had.
 */
export function denial({ decision, command }: CommandRequest, actor: Actor): RoleNotAllowed | undefined {
  const { name, roles, rule } = decision;
  const integrated = command.channel === 'INTEGRATION';
  const has = (role: Role) => actor.roles.includes(role) && (integrated || !NEIGHBOURS.has(role));
  if (command.channel === 'SYSTEM' && !has('SYSTEM')) {
    return new RoleNotAllowed(`${name} (channel SYSTEM)`, ['SYSTEM'], rule);
  }
  if (command.channel === 'IMPORT') {
    const given = roles.filter((role) => role !== 'SYSTEM');
    if (has('ADMIN') && given.length > 0) return undefined;
    return new RoleNotAllowed(`${name} (channel IMPORT)`, ['ADMIN'], rule);
  }
  if (roles.some(has)) return undefined;
  return roles.some((role) => actor.roles.includes(role))
    ? new RoleNotAllowed(
        `${name} (any channel but INTEGRATION)`,
        roles.filter((role) => !NEIGHBOURS.has(role)),
        rule,
      )
    : new RoleNotAllowed(name, roles, rule);
}

/**
 * May the actor give the command as he acts on its day? @throws Refusal by R-05, naming the successor, for officers of a
 * department that has ended by then; RoleNotAllowed where what his department holds does not include the role.
 */
export function requireAllowed(
  request: CommandRequest,
  { actor, successions }: Pick<Facts, 'actor' | 'successions'>,
): void {
  // As he came he was let in; nothing changed since.
  if (actor === request.actor) return;
  const denied = denial(request, actor);
  if (!denied) return;
  const ended = endOf(actor, successions);
  if (!ended) throw denied;
  const { code: department, validFrom: endedOn, successor } = ended;
  refuse('R-05', { department, endedOn, successor });
}

/** Paper may be typed in later, but not this many months later; older history comes as an import. */
const OLDEST_MONTHS = 120;

/**
 * Does the command fit its stream? An import goes on only with what nobody but an import has written to: the history of
 * other offices is taken as it was, so it must not reach what this office decides. A project's history begins with its
 * filing. @throws StateConflict, InvalidCommand
 */
export function checkCircumstances(
  kind: StreamKind,
  { opening }: Standing,
  { channel, businessDate, recordedOn }: Circumstances,
): void {
  if (channel === 'IMPORT') {
    if (!opening || opening.onlyImported) return;
    throw new StateConflict({
      zh: '该记录已由本系统办理，不能以导入方式续写',
      en: 'This record is not an import’s alone: go on with it through another channel.',
    });
  }
  const oldest = addMonths(recordedOn, -OLDEST_MONTHS);
  if (businessDate < oldest) {
    throw new InvalidCommand('occurredAt', { zh: `不能早于${oldest}`, en: `must not lie before ${oldest}` });
  }
  if (opening && kind.name === 'project' && businessDate < opening.on) {
    throw new InvalidCommand('occurredAt', {
      zh: `不能早于项目申报日${opening.on}`,
      en: `must not lie before ${opening.on}, the day the project was filed`,
    });
  }
}
