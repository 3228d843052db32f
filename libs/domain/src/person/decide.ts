import { decisionsOf } from '../kernel/decision.js';
import { present } from '../kernel/present.js';
import { InvalidCommand } from '../kernel/refusal.js';
import { CorrectPerson, RecordPerson } from './commands.js';
import { PersonCorrected, PersonRecorded } from './events.js';
import type { Person } from './state.js';

const personDecision = decisionsOf<Person>('person');

export const recordPerson = personDecision(RecordPerson, {
  title: { zh: '登记人员', en: 'Record a person' },
  roles: ['ADMIN', 'GSO', 'WINDOW', 'COUNTY', 'ZONE'],
  rule: 'R-05',
  opens: 'ALWAYS',
  decide: (_, { kind, name, contact }, { targetId }) => [
    PersonRecorded.of(present({ personId: targetId, kind, name, contact })),
  ],
});

export const correctPerson = personDecision(CorrectPerson, {
  title: { zh: '更正人员信息', en: 'Correct a person' },
  roles: ['ADMIN', 'GSO', 'WINDOW', 'COUNTY', 'ZONE'],
  rule: 'R-05',
  decide(_, { name, contact, reason }, { targetId }) {
    if (name === undefined && contact === undefined) {
      throw new InvalidCommand('name', {
        zh: '请填写要更正的姓名或联系方式',
        en: 'give the name or the contact that is to be corrected',
      });
    }
    return [PersonCorrected.of(present({ personId: targetId, name, contact, reason }))];
  },
});
