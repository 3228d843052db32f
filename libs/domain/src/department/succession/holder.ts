import type { BusinessDate } from '#workdays/business-date';
import type { Actor } from '../../kernel/actor.js';
import type { Reference } from '../../kernel/other-streams.js';

/** A department that has ended, and the one that does its work from a day on. */
export interface Succession {
  readonly code: string;
  readonly successor: string;
  /** First day on which the successor does the work. */
  readonly validFrom: BusinessDate;
}

/** What is known of a day: the successions in force by then, one a code. */
interface OnDay {
  readonly successions: readonly Succession[];
}

/**
 * The department that holds an office: the notice, the catalogue and the record name a department by its code, and where
 * that one has ended by the day, its work is its successor's, or the successor's successor's (rules.md 1.1). A code that
 * has not ended stands for itself.
 */
export function holderOf(office: string, { successions }: OnDay): string {
  let holder = office;
  // No chain is longer than the list: two departments that name each other lead nowhere else.
  for (let steps = successions.length; steps > 0; steps--) {
    const next = successions.find(({ code }) => code === holder);
    if (!next) break;
    holder = next.successor;
  }
  return holder;
}

/** Does the actor's department hold this office on the day of the command: as itself, or as the successor? */
export function actsFor(facts: OnDay & { readonly actor: Actor }, office: string): boolean {
  const { department } = facts.actor;
  return department !== undefined && holderOf(office, facts) === department;
}

/** Is the work of both codes done by one department on that day? */
export function isSameOffice(a: string, b: string, day: OnDay): boolean {
  return a === b || holderOf(a, day) === holderOf(b, day);
}

/** Codes of the ended departments whose work this one does on that day. */
export function takenOverBy(department: string, day: OnDay): readonly string[] {
  return day.successions
    .map(({ code }) => code)
    .filter((code) => code !== department && holderOf(code, day) === department);
}

/**
 * Every code under which the record knows who does this department's work on that day: the holder's, and those of the
 * departments it took over. What these stated (duties, delegations, lists) stands until the holder states it anew.
 */
export function codesOf(department: string, day: OnDay): readonly string[] {
  const holder = holderOf(department, day);
  return [holder, ...takenOverBy(holder, day)];
}

/** The further departments that a decision may look at, where one it reads has ended or has taken over another. */
export function readAlong(references: readonly Reference[], successions: readonly Succession[]): readonly Reference[] {
  if (successions.length === 0) return [];
  const read = references.filter(({ kind }) => kind === 'department').map(({ id }) => id);
  const further = new Set(read.flatMap((code) => codesOf(code, { successions })));
  return [...further].filter((code) => !read.includes(code)).map((id) => ({ kind: 'department', id }));
}
