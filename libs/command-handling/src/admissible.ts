import { addMonths } from '#workdays/business-date';
import { INTEGRATION_ROLES, type Role } from '#domain/kernel/actor';
import { InvalidCommand, StateConflict } from '#domain/kernel/refusal';
import type { StreamKind } from '#domain/kernel/stream-kind';
import type { CommandRequest } from './command-request.js';
import { RoleNotAllowed } from './errors.js';
import type { Circumstances } from './facts-reader.js';
import type { Standing } from './folded-stream.js';

const NEIGHBOURS: ReadonlySet<Role> = new Set(INTEGRATION_ROLES);

/**
 * May this actor give this command at all? An import is the administrator's, and never what only the system gives;
 * nobody but the system speaks through channel SYSTEM; the roles of neighbouring systems count over channel INTEGRATION
 * only, where an account that leaks gives no command as if a person had. @throws RoleNotAllowed
 */
export function requireAllowed({ decision, actor, command }: CommandRequest): void {
  const { name, roles, rule } = decision;
  const integrated = command.channel === 'INTEGRATION';
  const has = (role: Role) => actor.roles.includes(role) && (integrated || !NEIGHBOURS.has(role));
  if (command.channel === 'SYSTEM' && !has('SYSTEM'))
    throw new RoleNotAllowed(`${name} (channel SYSTEM)`, ['SYSTEM'], rule);
  if (command.channel === 'IMPORT') {
    const given = roles.filter((role) => role !== 'SYSTEM');
    if (!has('ADMIN') || given.length === 0) throw new RoleNotAllowed(`${name} (channel IMPORT)`, ['ADMIN'], rule);
  } else if (!roles.some(has)) {
    throw roles.some((role) => actor.roles.includes(role))
      ? new RoleNotAllowed(
          `${name} (any channel but INTEGRATION)`,
          roles.filter((role) => !NEIGHBOURS.has(role)),
          rule,
        )
      : new RoleNotAllowed(name, roles, rule);
  }
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
