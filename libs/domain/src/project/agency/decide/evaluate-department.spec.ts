import { describe, expect, it } from '@jest/globals';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { AGENT, NR_OFFICER, OWNER, served } from '#test/support/major-project';
import { InvalidCommand, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { receiveItem } from '../../items/decide/receive-item.js';
import { withdrawItem } from '../../items/decide/withdraw-item.js';
import { projectStream } from '../../stream.js';
import { evaluateDepartment } from './evaluate-department.js';

const itemId = 'P1.i1';
const open = ItemStory.of(served).on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' });
const ended = open.on('2024-03-20').as(OWNER).does(withdrawItem, { itemId, reason: '调整' }).as(AGENT);
const month = { department: 'NR', period: '2024-03', stars: 5 };

describe('an agent’s rating of a department (R-44)', () => {
  it('is given for an item that ended, and is of the department that handled it', () =>
    ended
      .when(evaluateDepartment, { itemId, stars: 4, comment: '答复及时' })
      .thenHappens([
        'DepartmentEvaluatedByAgent',
        { agentId: 'agent-1', department: 'NR', itemId, itemCode: 'scheme-review', stars: 4, comment: '答复及时' },
      ]));

  it('waits for the end of the item', () =>
    open.as(AGENT).when(evaluateDepartment, { itemId, stars: 4 }).thenRefused('R-44', { itemId, status: 'RECEIVED' }));

  it('is not dated before the end of the item', () =>
    ended
      .on('2024-03-19')
      .when(evaluateDepartment, { itemId, stars: 4 })
      .thenFails(InvalidCommand, { field: 'occurredAt' }));

  it('is given for a month that is over, of a department that had an item of the project in it', () => {
    const april = ended.on('2024-04-01');
    april
      .when(evaluateDepartment, month)
      .thenHappens(['DepartmentEvaluatedByAgent', { department: 'NR', period: '2024-03', stars: 5 }]);
    april
      .when(evaluateDepartment, { ...month, department: 'ECO' })
      .thenRefused('R-44', { department: 'ECO', period: '2024-03', items: 0 });
    ended
      .on('2024-05-01')
      .when(evaluateDepartment, { ...month, period: '2024-04' })
      .thenRefused('R-44', { items: 0 });
    ended.on('2024-03-31').when(evaluateDepartment, month).thenRefused('R-44', { period: '2024-03' });
  });

  it('is given by an agent of the project’s team only, not by an import either', () => {
    ended
      .as({ ...AGENT, agentId: 'agent-9' })
      .when(evaluateDepartment, { itemId, stars: 1 })
      .thenFails(NotOwnProject);
    ended.as(OWNER).when(evaluateDepartment, { itemId, stars: 1 }).thenFails(NotOwnProject);
    ended.as(IMPORTER).through('IMPORT').when(evaluateDepartment, { itemId, stars: 1 }).thenFails(NotOwnProject);
    expect(evaluateDepartment.roles).toEqual(['AGENT']);
  });

  it('is never given by the rated department, also where its officer is an agent', () =>
    ended
      .as({ ...NR_OFFICER, ...AGENT, roles: ['NR', 'AGENT'] })
      .when(evaluateDepartment, { itemId, stars: 5 })
      .thenRefused('R-44', { department: 'NR' }));

  it('stands as it was given: there is no second one, and no command changes it', () => {
    ended
      .does(evaluateDepartment, { itemId, stars: 2 })
      .when(evaluateDepartment, { itemId, stars: 5 })
      .thenFails(StateConflict);
    const about = projectStream.decisions.filter(({ rule }) => rule === 'R-44').map(({ name }) => name);
    expect(about).toEqual(['EvaluateDepartment']);
  });

  it('names one thing: an item, or a department and a month', () => {
    ended.when(evaluateDepartment, { stars: 3 }).thenFails(InvalidCommand, { field: 'department' });
    ended.when(evaluateDepartment, { department: 'NR', stars: 3 }).thenFails(InvalidCommand, { field: 'period' });
    ended.when(evaluateDepartment, { ...month, itemId }).thenFails(InvalidCommand, { field: 'period' });
    ended
      .when(evaluateDepartment, { itemId, department: 'ECO', stars: 3 })
      .thenFails(InvalidCommand, { field: 'department' });
  });
});
