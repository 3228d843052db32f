import type { Closable } from '#platform/closing';
import type { ImportCommand } from './import-command.js';

/** What a command came to, now or when it was given first. */
export interface Recorded {
  readonly position: string;
  readonly events: readonly { readonly type: string; readonly data: object }[];
}

/** Where an import gives its commands. */
export interface ImportGateway extends Closable {
  /** Where the log ended when the import began; nothing for one without events. */
  readonly head: string | undefined;
  /**
   * @throws StreamExists where the command would open a stream that others opened; NotTaken with the reason for any
   * other command that is not taken.
   */
  give(command: ImportCommand): Promise<Recorded>;
}

/** A command was not taken; the message says why, in a sentence. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/** Was used under the same id for something else: the file, or whoever imports it, is another one. */
export const REUSED =
  'it was imported before with other content or by another actor. Import the same file as the same actor, ' +
  'or change the id of the case.';
