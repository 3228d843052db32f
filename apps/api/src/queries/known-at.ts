import type { RecordedEvent } from '#domain/kernel/envelope';
import { ValidationFailed } from '#platform/problem/validation-failed';

/** A point on the recorded axis: a revision of the stream, a position of the log, or an instant. */
export type KnownAt =
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'instant'; readonly at: number };

/** Revisions are short numbers, positions are long ones, instants have a date. @throws ValidationFailed */
export function parseKnownAt(text: string): KnownAt {
  if (/^\d{1,9}$/.test(text)) return { kind: 'revision', revision: Number(text) };
  if (/^\d{16,}(-\d+)?$/.test(text)) return { kind: 'position', position: text };
  const at = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new ValidationFailed([
      {
        pointer: '?knownAt',
        detail: 'must be a revision (4), a position, or an instant with offset (2026-03-02T10:00:00+08:00)',
      },
    ]);
  }
  return { kind: 'instant', at };
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
