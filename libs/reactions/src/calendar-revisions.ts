import type { EventStore } from '#event-store/port';
import type { Json } from '#view-store/port';

/** Last revision of every calendar year in the log, by year. */
export async function calendarRevisions(store: EventStore): Promise<Readonly<Record<string, number>>> {
  const revisions: Record<string, number> = {};
  for await (const { stream, revision } of store.readAll({ filter: { streamPrefixes: ['calendar-'] } })) {
    revisions[stream.slice('calendar-'.length)] = revision;
  }
  return revisions;
}

/** Was something counted on an older calendar than the current one? What needs no calendar never was. */
export function isCountedOnOlder(counted: Json | undefined, current: Readonly<Record<string, number>>): boolean {
  if (typeof counted !== 'object' || counted === null || Array.isArray(counted)) return false;
  const revisions: readonly (readonly [string, unknown])[] = Object.entries(counted);
  if (revisions.length === 0) return false;
  const known = new Map(revisions);
  return Object.entries(current).some(([year, revision]) => known.get(year) !== revision);
}
