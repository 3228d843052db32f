import type { EventStore } from '#event-store/port';
import type { Document } from '#view-store/port';

/** Last revision of every calendar year in the log, by year. */
export async function calendarRevisions(store: EventStore): Promise<Readonly<Record<string, number>>> {
  const revisions: Record<string, number> = {};
  for await (const { stream, revision } of store.readAll({ filter: { streamPrefixes: ['calendar-'] } })) {
    revisions[stream.slice('calendar-'.length)] = revision;
  }
  return revisions;
}

/**
 * Was an accepted item, or another deadline, counted on an older calendar than the current one, in a year its period lies in? What needs no
 * calendar never was; what was counted before any of its years was loaded is provisional.
 */
export function isCountedOnOlder(item: Document, current: Readonly<Record<string, number>>): boolean {
  const counted = item['calendarRevisions'];
  if (typeof counted !== 'object' || counted === null || Array.isArray(counted)) return false;
  const revisions: readonly (readonly [string, unknown])[] = Object.entries(counted);
  if (revisions.length === 0 && item['provisional'] !== true) return false;
  const known = new Map(revisions);
  const from = item['acceptedOn'] ?? item['countedFrom'];
  const [first, last] = [String(from).slice(0, 4), String(item['dueOn']).slice(0, 4)];
  return Object.entries(current).some(
    ([year, revision]) => first <= year && year <= last && known.get(year) !== revision,
  );
}
