import type { RuleId } from '../rules/rule.js';
import type { Role } from './actor.js';
import type { Bilingual } from './bilingual.js';
import type { Command, CommandClass } from './command.js';
import type { NewEvent } from './event.js';
import type { Facts } from './facts.js';
import type { MaterialQuestion } from './material-register.js';
import type { Reference } from './other-streams.js';

/** Kinds of streams that take commands (model.md 1). */
export type StreamKindName =
  | 'project'
  | 'department'
  | 'intermediary'
  | 'agent'
  | 'owner'
  | 'zone'
  | 'plot'
  | 'training'
  | 'policy'
  | 'calendar'
  | 'person';

/** One command and how it is decided. Pure: time, actor, calendar, policy and other streams' facts come in as data. */
export interface Decision<State = unknown, C extends Command = Command> {
  readonly stream: StreamKindName;
  readonly command: CommandClass<C>;
  /** Name of the command, such as `DeferMaterial`. */
  readonly name: string;
  readonly title: Bilingual;
  /** Who may give it (model.md 8); anyone else is answered 403 with `rule`. */
  readonly roles: readonly Role[];
  readonly rule: RuleId;
  /**
   * Whether the command opens its stream: ALWAYS is refused on a stream that exists, NEVER on one that does not;
   * WHEN_ABSENT does both, as the first and every later version of the policy.
   */
  readonly opens: 'ALWAYS' | 'NEVER' | 'WHEN_ABSENT';
  /** Other streams whose state `decide` asks for with `facts.of`. */
  reads(state: State, command: C): readonly Reference[];
  /**
   * What `decide` needs to know of the register of shared materials, where one is connected. Left out: nothing.
   * Asked before the command's turn in the queue of its stream, and again in its turn whether that is still the question.
   */
  asks?(state: State, command: C): readonly MaterialQuestion[];
  /**
   * Months (YYYY-MM) whose scorecards of the department whose stream it is the decision rests on. Left out: none.
   * They are read before the command's turn.
   */
  scorecards?(command: C): readonly string[];
  /** @throws Refusal, NotFound, StateConflict or InvalidCommand; otherwise the events to append (none: nothing to do). */
  decide(state: State, command: C, facts: Facts): readonly NewEvent[];
}

type DecisionOptions<State, C extends Command> = Pick<Decision<State, C>, 'title' | 'roles' | 'rule' | 'decide'> &
  Partial<Pick<Decision<State, C>, 'opens' | 'reads' | 'asks' | 'scorecards'>>;

/** Returns the function that declares decisions of one kind of stream. */
export function decisionsOf<State>(stream: StreamKindName) {
  return <C extends Command>(command: CommandClass<C>, options: DecisionOptions<State, C>): Decision<State, C> => ({
    stream,
    command,
    name: command.name,
    opens: 'NEVER',
    reads: () => [],
    ...options,
  });
}
