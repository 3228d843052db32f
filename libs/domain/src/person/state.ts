import { on, slice } from '../kernel/slice.js';
import { PersonRecorded } from './events.js';
import type { PersonKind } from './vocabulary.js';

/** What decisions know of a person: never a name. */
export interface Person {
  readonly kind?: PersonKind;
}

export const person = slice<Person>({}, [on(PersonRecorded, (_, { kind }) => ({ kind }))]);
