import { createHash } from 'node:crypto';
import type { RuleId } from '#domain/rules/rule';
import type { CastName } from './cast.js';
import type { CommandName, Fields } from './commands.js';

/** One command of a story: on that day somebody gives it, and it is carried out, or refused by the rule the step names. */
export interface Step {
  /** Business date, YYYY-MM-DD. */
  readonly on: string;
  readonly as: CastName;
  readonly command: CommandName;
  /** Id of what it is given on: a project, a department, a person. */
  readonly id: string;
  readonly fields: object;
  readonly refusedBy?: RuleId;
}

/** What happens to one project, or in the city, told step by step in the order it happened. */
export interface Story {
  /** Names the story in the idempotency keys of its steps; for a project, its id. */
  readonly id: string;
  /** What it shows, in one line. */
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Begins a step: `on('2026-03-02').as('NR officer').give('accept-item', id, { itemId })`. */
export function on(day: string) {
  return {
    as: (name: CastName) => ({
      give: <Name extends CommandName>(command: Name, id: string, fields: Fields<Name>): Step => ({
        on: day,
        as: name,
        command,
        id,
        fields,
      }),
      /** The refusal belongs to the story: anything else the system answers would be a mistake. */
      isRefused: <Name extends CommandName>(rule: RuleId, command: Name, id: string, fields: Fields<Name>): Step => ({
        on: day,
        as: name,
        command,
        id,
        fields,
        refusedBy: rule,
      }),
    }),
  };
}

/** Tells a story; a step or a run of steps each. */
export function story(id: string, title: string, ...told: readonly (Step | readonly Step[])[]): Story {
  return { id, title, steps: told.flat() };
}

/** A paper behind a step; the sample has no files, so the hash is the one of its id. */
export function paper(docId: string, kind: string) {
  return { docId, sha256: createHash('sha256').update(docId).digest('hex'), kind };
}
