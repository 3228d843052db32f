import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { correctPerson, recordPerson } from './decide.js';
import { PersonCorrected, PersonRecorded } from './events.js';
import { person, type Person } from './state.js';

/** `person-{id}`: the only place of a person's name and contact, sealed. */
export const personStream: StreamKind<Person> = {
  ...single(person),
  name: 'person',
  title: { zh: '人员', en: 'Person' },
  // Ids stand in clear everywhere, so an identity-card or mobile number is none; names in characters do not fit either.
  idPattern: /^(?!\d{17}[\dXx]$)(?!1\d{10}$)[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/,
  events: [PersonRecorded, PersonCorrected],
  decisions: [recordPerson, correctPerson],
};
