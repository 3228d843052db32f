import { rule as ruleOf, type RuleId } from '../rules/rule.js';
import type { Bilingual } from './bilingual.js';

/** What a refusal can say about the case at hand: field names and values, no sentences. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A command refused by a rule of the notice (422). Thrown by `decide`; nothing is appended to the stream. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly clause: string;
  readonly text: Bilingual;

  constructor(
    readonly rule: RuleId,
    readonly details: RefusalDetails = {},
  ) {
    const cited = ruleOf(rule);
    super(`${rule} (${cited.clause}): ${cited.summary.en}`);
    this.clause = cited.clause;
    this.text = cited.summary;
  }
}

/** The command names something that is not there (404): an item, a deferral, a case. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super(`There is no ${what} ${id}.`);
  }
}

/** An OWNER or AGENT acts on a project that is not theirs (403; model.md 8). */
export class NotOwnProject extends Error {
  override readonly name = 'NotOwnProject';
  constructor(readonly projectId: string) {
    super(
      `${projectId} is not a project of yours: owners act on projects under their credit code, agents on those their team serves.`,
    );
  }
}

/** The thing is there but not in a state in which the command makes sense (409): a second decision, a closed case. */
export class StateConflict extends Error {
  override readonly name = 'StateConflict';
  constructor(
    readonly text: Bilingual,
    readonly details: RefusalDetails = {},
  ) {
    super(text.en);
  }
}

/** The command's fields contradict each other or the record in a way no rule speaks of (400). */
export class InvalidCommand extends Error {
  override readonly name = 'InvalidCommand';
  constructor(
    readonly field: string,
    readonly text: Bilingual,
  ) {
    super(`${field}: ${text.en}`);
  }
}

/** Refuses by a rule. */
export function refuse(rule: RuleId, details?: RefusalDetails): never {
  throw new Refusal(rule, details);
}

/** Refuses by a rule when the condition holds. */
export function refuseIf(condition: boolean, rule: RuleId, details?: RefusalDetails): void {
  if (condition) throw new Refusal(rule, details);
}
