import type { RuleId } from '#domain/rules/rule';
import type { Role } from '#domain/kernel/actor';

/** The actor's roles do not include one that may give the command (403). */
export class RoleNotAllowed extends Error {
  override readonly name = 'RoleNotAllowed';
  constructor(
    readonly command: string,
    readonly allowed: readonly Role[],
    readonly rule: RuleId,
  ) {
    super(`${command} may be given by: ${allowed.join(', ')}.`);
  }
}

/** The stream is not at the revision the caller sent as `If-Match` (412). */
export class PreconditionFailed extends Error {
  override readonly name = 'PreconditionFailed';
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at revision ${actual}, not ${expected}. Read it again and decide again.`);
  }
}

/** Other writers were faster every time (409). */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts';
  constructor(
    readonly stream: string,
    attempts: number,
  ) {
    super(`${stream} was changed by others ${attempts} times while the command was being decided. Send it again.`);
  }
}

/** The same command id came before with another content (422). */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor(readonly commandId: string) {
    super(`Command id ${commandId} was used before for another command. Use a new Idempotency-Key for a new command.`);
  }
}

/** A number that must be unique in the city belongs to something else (409). */
export class NumberTaken extends Error {
  override readonly name = 'NumberTaken';
  constructor(
    readonly kind: string,
    readonly value: string,
    readonly holder: string,
  ) {
    super(`The ${kind} number ${value} is already used.`);
  }
}

/** The stream exists already (409), or an opening command came twice under different ids. */
export class StreamExists extends Error {
  override readonly name = 'StreamExists';
  constructor(readonly stream: string) {
    super(`${stream} exists already.`);
  }
}
