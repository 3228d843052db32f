import { createHash } from 'node:crypto';
import type { RuleId } from '#domain/rules/rule';
import type { CastName } from './cast.js';
import type { CommandName, Fields } from './commands.js';

/** One command of a story: on that day somebody gives it, and it is carried out, or refused by the rule the step names. */
export interface CommandStep {
  /** Business date, YYYY-MM-DD. */
  readonly on: string;
  readonly as: CastName;
  readonly command: CommandName;
  /** Id of what it is given on: a project, a department, a person. */
  readonly id: string;
  readonly fields: object;
  readonly refusedBy?: RuleId;
}

/** What the system puts on record on a day by itself: its clock, a reaction, or what an append brings with it. */
export interface SystemStep {
  /** Business date, YYYY-MM-DD. */
  readonly on: string;
  /** Type of the event. */
  readonly says: string;
  /** Id of what it says it of: a project, a plot, an owner. */
  readonly id: string;
  /** The part of its data that the story tells. */
  readonly data: object;
}

export type Step = CommandStep | SystemStep;

/** What happens to one project, or in the city, told step by step in the order it happened. */
export interface Story {
  /** Names the story in the idempotency keys of its steps; for a project, its id. */
  readonly id: string;
  /** What it shows, in one line. */
  readonly title: string;
  /** What it is about, in a few sentences; docs/stories.md tells the stories that have one. */
  readonly about?: string;
  readonly steps: readonly Step[];
}

/** Begins a step: `on('2026-03-02').as('NR officer').give('accept-item', id, { itemId })`. */
export function on(day: string) {
  return {
    as: (name: CastName) => ({
      give: <Name extends CommandName>(command: Name, id: string, fields: Fields<Name>): CommandStep => ({
        on: day,
        as: name,
        command,
        id,
        fields,
      }),
      /** The refusal belongs to the story: anything else the system answers would be a mistake. */
      isRefused: <Name extends CommandName>(
        rule: RuleId,
        command: Name,
        id: string,
        fields: Fields<Name>,
      ): CommandStep => ({
        on: day,
        as: name,
        command,
        id,
        fields,
        refusedBy: rule,
      }),
    }),
    /** Nobody commands it: `on('2026-03-02').theSystemSays('NodeOverdue', id, { daysLate: 1 })`. */
    theSystemSays: (says: string, id: string, data: object = {}): SystemStep => ({ on: day, says, id, data }),
  };
}

/** Tells a story; a step or a run of steps each. What runs side by side is told strand by strand, and happens day by day. */
export function story(id: string, title: string, ...told: readonly (Step | readonly Step[])[]): Story {
  return { id, title, steps: told.flat().toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}

/** The same story, with what it is about. */
export function about(text: string, told: Story): Story {
  return { ...told, about: text };
}

/** A paper behind a step; the sample has no files, so the hash is the one of its id. */
export function paper(docId: string, kind: string) {
  return { docId, sha256: createHash('sha256').update(docId).digest('hex'), kind };
}

/**
 * When each step happens, ISO 8601: those of a day follow each other six minutes apart, from nine in the morning. What
 * the system says takes no time of its own.
 */
export function occurredAt(steps: readonly Step[], index: number): string {
  const day = steps[index]?.on;
  const minutes = 6 * steps.slice(0, index).filter((step) => step.on === day && 'as' in step).length;
  const clock = [9 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day}T${clock}:00+08:00`;
}

/** Whether the data of an event says, member by member, what a story tells of it. */
export function tells(data: object, told: object): boolean {
  return Object.entries(told).every(([key, value]) => {
    const there: unknown = Reflect.get(data, key);
    if (typeof value !== 'object' || value === null) return there === value;
    return typeof there === 'object' && there !== null && tells(there, value);
  });
}
