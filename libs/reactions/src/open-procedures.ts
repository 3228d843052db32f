import type { Stored } from '#view-store/port';

/** The last days told of the special procedures of an item that are open (CLK-06). */
export function openProcedureEnds(doc: Stored['doc']): string[] {
  const { pauses } = doc;
  if (!Array.isArray(pauses)) return [];
  return pauses.flatMap((pause: unknown) => {
    if (typeof pause !== 'object' || pause === null || 'to' in pause || !('plannedUntil' in pause)) return [];
    return [String(pause.plannedUntil)];
  });
}
