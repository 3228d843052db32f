import { businessDateOf, type BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import { positionOfLog } from '../log-position.js';
import type { Parameter } from '../parameters.js';

/** A point on the recorded axis: a revision of the stream, a position of the log, or an instant. */
export type KnownAt =
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'instant'; readonly at: number };

/** A parameter that takes such a point: revisions are short numbers, positions are long ones, instants have a date. */
export const KNOWN_AT: Parameter<KnownAt> = {
  description: 'As known at this revision of the project’s stream, position of the log, or instant with offset',
  schema: { type: 'string' },
  expected: 'a revision (4), a position, or an instant with offset (2026-03-02T10:00:00+08:00)',
  parse(text) {
    if (/^\d{1,9}$/.test(text)) return { kind: 'revision', revision: Number(text) };
    if (/^\d{16,}(-\d+)?$/.test(text)) return { kind: 'position', position: text };
    // In a query string `+` may stand for a space.
    const instant = text.replace(/ (?=\d{2}:\d{2}$)/, '+');
    const at = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
    return Number.isNaN(at) ? undefined : { kind: 'instant', at };
  },
};

/** @throws ValidationFailed for a position of another log: what was known there tells nothing about this one. */
export async function requireOfLog(store: EventStore, at: KnownAt | undefined): Promise<void> {
  if (at?.kind === 'position') await positionOfLog(store, at.position, '?knownAt');
}

/** Was the event in the record at that point? */
export function isKnownAt(event: RecordedEvent, at: KnownAt): boolean {
  switch (at.kind) {
    case 'revision':
      return event.revision <= at.revision;
    case 'position':
      return event.position <= at.position;
    case 'instant':
      return Date.parse(event.metadata.recordedAt) <= at.at;
  }
}

/** The same point for other streams: a revision of one stream is to them the position of its last event known there. */
export function pointOfLog(at: KnownAt | undefined, { position }: RecordedEvent): KnownAt | undefined {
  return at?.kind === 'revision' ? { kind: 'position', position } : at;
}

/** Today in the office; asked as known at a point, the day of that point, of which `last` is the last event known. */
export function dayOfPoint(
  at: KnownAt | undefined,
  last: RecordedEvent,
  { now, timeZone }: { readonly now: () => Date; readonly timeZone: string },
): BusinessDate {
  if (!at) return businessDateOf(now(), timeZone);
  return businessDateOf(at.kind === 'instant' ? at.at : last.metadata.recordedAt, timeZone);
}
