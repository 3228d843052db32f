import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { isOfProject } from '../guards.js';
import type { Project } from '../state.js';

/** Who put the end of somebody else's application or project on record, and the paper it rests on. */
export interface EndedByOffice {
  /** Code of the department. */
  readonly recordedBy?: string;
  /** Id of the paper. */
  readonly docId?: string;
}

/**
 * What an auditor sees of an end that is not the owner's own step: the office, and the first paper of these
 * kinds, in their order. Nothing for the owner and its agents.
 */
export function endedByOffice(
  project: Project,
  { evidence = [] }: Pick<Command, 'evidence'>,
  kinds: readonly string[],
  facts: Facts,
): EndedByOffice {
  if (isOfProject(project, facts)) return {};
  const [paper] = kinds.flatMap((kind) => evidence.filter((one) => one.kind === kind));
  return present({ recordedBy: facts.actor.department, docId: paper?.docId });
}
