import type { Static, TObject } from '@sinclair/typebox';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration } from '#domain/kernel/event';
import type { Reaction } from '../reaction.js';
import type { Deadline } from './deadline.js';

/** What an event does to one deadline; `undefined`: it is no more. */
export interface Effect {
  readonly id: string;
  change(before: Deadline | undefined): Deadline | undefined;
}

/** What events of one type do to deadlines. */
export interface Rule {
  readonly type: string;
  effectsOf(event: RecordedEvent): readonly Effect[];
}

/** The deadline begins, or begins anew. */
export const opens = (id: string, deadline: Deadline): Effect => ({ id, change: () => deadline });

/** What was due is done, or nobody owes it any more. */
export const ends = (id: string): Effect => ({ id, change: () => undefined });

/** The deadline changes, if it is open. */
export const changes = (id: string, change: (before: Deadline) => Deadline): Effect => ({
  id,
  change: (before) => before && change(before),
});

/** That it is overdue stands in the record, or no longer does. */
export const raises = (id: string): Effect => changes(id, (before) => ({ ...before, raised: true }));
export const clears = (id: string): Effect => changes(id, (before) => ({ ...before, raised: false }));

/** A rule, typed by its declaration. Pure. */
export function upon<Type extends string, Schema extends TObject>(
  declaration: EventDeclaration<Type, Schema>,
  effects: (data: Static<Schema>, event: RecordedEvent) => readonly Effect[] | Effect,
): Rule {
  return {
    type: declaration.type,
    effectsOf: (event) => (declaration.is(event) ? listOf(effects(event.data, event)) : []),
  };
}

function listOf(effects: readonly Effect[] | Effect): readonly Effect[] {
  return 'change' in effects ? [effects] : effects;
}

/** The reactions of the view: every rule of one type acts on its event, in the order of the rules. */
export function reactionsOf(rules: readonly Rule[]): Reaction<Deadline>[] {
  const byType = new Map<string, Rule[]>();
  for (const one of rules) byType.set(one.type, [...(byType.get(one.type) ?? []), one]);
  return [...byType].map(([type, ofType]) => {
    const effectsOf = (event: RecordedEvent): readonly Effect[] => ofType.flatMap((one) => one.effectsOf(event));
    return {
      type,
      keys: (event) => effectsOf(event).map(({ id }) => id),
      evolve: (doc, event, key) => {
        let after = doc;
        for (const { id, change } of effectsOf(event)) if (id === key) after = change(after);
        return after;
      },
    };
  });
}
