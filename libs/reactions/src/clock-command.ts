import { v5 as uuidv5 } from 'uuid';
import type { CommandClass } from '#domain/kernel/command';
import type { Stored } from '#view-store/port';
import type { SystemCommand } from './command-gateway.js';

/** Namespace of the command ids: the same cause gives the same id, so a pass may run twice. */
const COMMAND_NAMESPACE = '2d1c7a52-6a35-5b0e-8f5e-6f1f7f0a9d11';

/** A command on the project a row is about. */
export function onProject(
  { name }: CommandClass,
  doc: Stored['doc'],
  fields: SystemCommand['fields'],
  cause: string,
): SystemCommand {
  return given({ kind: 'project', id: String(doc['projectId']), name, fields }, cause);
}

/** The command with the id that follows from its cause. */
export function given(asked: Omit<SystemCommand, 'commandId'>, cause: string): SystemCommand {
  const { kind, id, name, fields } = asked;
  const of = kind === 'project' ? id : `${kind}-${id}`;
  const commandId = uuidv5(`${name}|${of}|${Object.values(fields).join('|')}|${cause}`, COMMAND_NAMESPACE);
  return { ...asked, commandId };
}
