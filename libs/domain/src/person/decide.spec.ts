import { describe, expect, it } from '@jest/globals';
import { aimedAt } from '#test/support/aimed-at';
import { folded, given } from '#test/support/given';
import { InvalidCommand } from '../kernel/refusal.js';
import * as decisions from './decide.js';
import { PersonCorrected, PersonRecorded } from './events.js';
import { personStream } from './stream.js';

const recordPerson = aimedAt('p-1', decisions.recordPerson);
const correctPerson = aimedAt('p-1', decisions.correctPerson);
const recorded = PersonRecorded.of({ personId: 'p-1', kind: 'AGENT', name: '王芳' });

describe('a person', () => {
  it('is recorded with name and contact', () =>
    given(personStream)
      .when(recordPerson, { kind: 'AGENT', name: '王芳', contact: '13900000000' })
      .thenHappens(['PersonRecorded', { personId: 'p-1', kind: 'AGENT', name: '王芳', contact: '13900000000' }]));

  it('is recorded without a contact when none is known', () => {
    const { events } = given(personStream).when(recordPerson, { kind: 'OFFICIAL', name: '李明' });
    expect(events.map(({ data }) => data)).toEqual([{ personId: 'p-1', kind: 'OFFICIAL', name: '李明' }]);
  });

  it('is corrected in what was wrong only', () => {
    const { events } = given(personStream, recorded).when(correctPerson, { name: '王方', reason: 'MISRECORDED' });
    expect(events.map(({ data }) => data)).toEqual([{ personId: 'p-1', name: '王方', reason: 'MISRECORDED' }]);
  });

  it('is not corrected in nothing', () =>
    given(personStream, recorded)
      .when(correctPerson, { reason: 'CHANGED' })
      .thenFails(InvalidCommand, { field: 'name' }));

  it('has name and contact sealed before they are stored', () => {
    expect(PersonRecorded.personal).toEqual(['name', 'contact']);
    expect(PersonCorrected.personal).toEqual(['name', 'contact']);
  });

  it('is never named in a timeline or in the state decisions see', () => {
    for (const { sentence } of personStream.events) {
      expect(`${sentence.zh} ${sentence.en}`).not.toMatch(/\{(name|contact)\}/);
    }
    expect(folded(personStream, [recorded])).toEqual({ kind: 'AGENT' });
  });

  it.each(['王芳', '32070019900101123X', '13900000000'])('cannot have %s as an id: ids stand in clear', (id) =>
    expect(id).not.toMatch(personStream.idPattern),
  );

  it.each(['p-1', 'agent_7', '0b9c2f7e-3c58-4f0e-9f3e-2f2f6f0a7d11'])('can have %s as an id', (id) =>
    expect(id).toMatch(personStream.idPattern),
  );
});
