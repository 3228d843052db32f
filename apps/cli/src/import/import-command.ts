import { v5 as uuidv5 } from 'uuid';
import type { Decision } from '#domain/kernel/decision';

/** Namespace of the command ids: the same step of the same case has the same id, in every run. */
const COMMAND_NAMESPACE = '8b0e7f0a-58b4-5c6e-9a55-3d2f4c1b7e60';

/** A command of an import, as any user could give it. */
export interface ImportCommand {
  readonly decision: Decision;
  readonly id: string;
  readonly body: object;
  /** Derived from case and step: given again, it gets its original answer and adds nothing. */
  readonly commandId: string;
  /** Line of the file it comes from, 1-based. */
  readonly line: number;
}

/** Id of a command: `subject` is the case or department, `step` what is done with it. */
export function importCommandId(subject: string, step: string): string {
  return uuidv5(JSON.stringify([subject, step]), COMMAND_NAMESPACE);
}
