import { ValidationFailed } from '#platform/problem/validation-failed';

/** What has gaps, in the order in which a list tells them. */
export const SUBJECTS = ['project', 'zone', 'department'] as const;

/** A project, zone or department whose gaps are looked for. */
export interface Subject {
  readonly kind: (typeof SUBJECTS)[number];
  readonly id: string;
}

/** Where a page goes on: at which project, zone or department, after how many of its gaps. */
export interface Place extends Subject {
  readonly passed: number;
}

export function cursorOf({ kind, id, passed }: Place): string {
  return Buffer.from(JSON.stringify([kind, id, passed])).toString('base64url');
}

/** @throws ValidationFailed for a cursor no answer gave. */
export function placeOf(cursor: string): Place {
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (place) return place;
  throw new ValidationFailed([{ pointer: '?cursor', detail: 'must be `next` of an answer to the same question' }]);
}

function parsed(text: string): Place | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const [kind, id, passed]: readonly unknown[] = value;
  const known = SUBJECTS.find((subject) => subject === kind);
  if (known === undefined || typeof id !== 'string') return undefined;
  return typeof passed === 'number' && Number.isSafeInteger(passed) && passed >= 0
    ? { kind: known, id, passed }
    : undefined;
}
