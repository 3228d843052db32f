import type { Command, CommandClass } from '../kernel/command.js';
import { decisionsOf, type Decision } from '../kernel/decision.js';
import { withStartFlow } from './start-flow/follow.js';
import type { Project } from './state.js';

const declare = decisionsOf<Project>('project');
type Options<C extends Command> = Parameters<typeof declare<C>>[1];

/**
 * Declares a decision on a project: it sees the whole project, whichever slice it stands in. What it decides moves the
 * start flow in the same append.
 */
export function projectDecision<C extends Command>(
  command: CommandClass<C>,
  options: Options<C>,
): Decision<Project, C> {
  return declare(command, {
    ...options,
    decide: (project, given, facts) => withStartFlow(project, options.decide(project, given, facts), given, facts),
  });
}
