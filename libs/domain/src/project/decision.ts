import type { Command, CommandClass } from '../kernel/command.js';
import { decisionsOf, type Decision } from '../kernel/decision.js';
import { requireOwnPapers } from './papers/require-own-papers.js';
import { withStartFlow } from './start-flow/follow.js';
import type { Project } from './state.js';

const declare = decisionsOf<Project>('project');
type Options<C extends Command> = Parameters<typeof declare<C>>[1];

/**
 * Declares a decision on a project: it sees the whole project, whichever slice it stands in. What it decides moves the
 * start flow in the same append. It rests on papers of its own where its rule asks for one.
 */
export function projectDecision<C extends Command>(
  command: CommandClass<C>,
  options: Options<C>,
): Decision<Project, C> {
  return declare(command, {
    ...options,
    decide(project, given, facts) {
      const events = options.decide(project, given, facts);
      requireOwnPapers(project, given, events, options.rule, facts);
      return withStartFlow(project, events, given, facts);
    },
  });
}
