import type { Command } from '../../kernel/command.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Project } from '../state.js';

/** What just was decided: the project before it, the events, and the command with its papers. */
export interface JustDecided {
  readonly before: Project;
  readonly events: readonly NewEvent[];
  readonly command: Pick<Command, 'evidence'>;
}
