import type { Actor } from '#domain/kernel/actor';

/** Those who watch over every project and zone; counties and zones ask of their own. */
const WATCHERS = ['GSO', 'BEO', 'SUPV', 'AUDITOR'] as const;
export const GAP_READERS = [...WATCHERS, 'COUNTY', 'ZONE'] as const;

/** Does the actor watch over all of them? */
export function watchesAll({ roles }: Actor): boolean {
  return roles.some((role) => WATCHERS.some((watcher) => watcher === role));
}

/** A county or zone asks of what is its own: that another's exists is not told. */
export function mayAsk(actor: Actor, territories: readonly string[]): boolean {
  return watchesAll(actor) || (actor.department !== undefined && territories.includes(actor.department));
}
