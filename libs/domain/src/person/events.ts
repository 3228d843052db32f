import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { Personal } from '../kernel/personal.js';
import { PersonId, oneOf, record } from '../kernel/schema.js';
import { CORRECTION_REASONS, PERSON_KINDS } from './vocabulary.js';

export const PersonRecorded = event('PersonRecorded', {
  version: 1,
  title: { zh: '人员登记', en: 'Person recorded' },
  // No sentence names a person: a timeline is read by many, a name is opened for those who may see it.
  sentence: { zh: '人员{personId}登记（{kind}）', en: 'Person {personId} is recorded ({kind})' },
  rules: ['R-05'],
  data: record({
    personId: PersonId,
    kind: oneOf(PERSON_KINDS, 'What the person is to the office'),
    name: Personal,
    contact: Type.Optional(Personal),
  }),
  personal: ['name', 'contact'],
});

export const PersonCorrected = event('PersonCorrected', {
  version: 1,
  title: { zh: '人员信息更正', en: 'Person corrected' },
  sentence: { zh: '人员{personId}信息更正（{reason}）', en: 'The record of {personId} is corrected ({reason})' },
  rules: ['R-05'],
  data: record({
    personId: PersonId,
    name: Type.Optional(Personal),
    contact: Type.Optional(Personal),
    reason: oneOf(CORRECTION_REASONS, 'Why'),
  }),
  personal: ['name', 'contact'],
});
