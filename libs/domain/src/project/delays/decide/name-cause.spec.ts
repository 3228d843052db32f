import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { reported, substantiated, verifying } from '#test/support/delay-story';
import { given, happened, type History } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER, received } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { ItemAccepted } from '../../items/events.js';
import { project } from '../../state.js';
import { CauseDepartmentNamed, DepartmentStatementRecorded } from '../events.js';
import { nameCauseDepartment } from './name-cause.js';
import { concludeVerification, recordStatement } from './verification.js';

const HURD = { leaders: [], authority: [] };
const CASE = { caseId: 'P1.c1', itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' };
const NAMING = { caseId: 'P1.c1', causeItemId: 'P1.i2', reason: '用地许可等待该事项' };
const item = { itemId: 'P1.i2', itemCode: 'quality-safety-supervision', department: 'HURD' };
const inHand = happened('2024-09-02', received(item));
const accepted = (promisedDays: number, dueOn: string) =>
  happened(
    '2024-09-02',
    ItemAccepted.of({
      ...{ ...item, promisedDays, timeUnit: 'WORKING_DAY', missing: [], deemed: false },
      ...{ acceptedOn: businessDate('2024-09-02'), dueOn: businessDate(dueOn) },
      due: { to: businessDate(dueOn), reason: 'ACCEPTED', provisional: false, calendarRevisions: { 2024: 0 } },
    }),
  );
const late = [inHand, accepted(5, '2024-09-09')];
const onTime = [happened('2024-09-02', received({ ...item, promisedDays: 8 })), accepted(8, '2024-09-12')];
const named = happened(
  '2024-09-12',
  CauseDepartmentNamed.of({
    ...{ ...CASE, causeDepartment: 'HURD', causeItemId: 'P1.i2', causeItemCode: item.itemCode },
    ...{ overrunDays: 3, timeUnit: 'WORKING_DAY', reason: '…' },
  }),
);
const stated = happened('2024-09-12', DepartmentStatementRecorded.of({ ...CASE, department: 'HURD', statement: '…' }));
const on = (day: string, ...history: History) =>
  given(project, ...history)
    .on(day)
    .knowing('department', { HURD });

describe('naming another department as the cause of a delay (R-46, R-47)', () => {
  const office = on('2024-09-12', ...verifying, ...late).as(BEO);

  it('is done by the Business Environment Office, with the item of that department that was late', () => {
    expect(nameCauseDepartment).toMatchObject({ roles: ['BEO'], rule: 'R-46' });
    office
      .when(nameCauseDepartment, NAMING)
      .thenHappens([
        'CauseDepartmentNamed',
        { ...CASE, causeDepartment: 'HURD', causeItemId: 'P1.i2', overrunDays: 3, timeUnit: 'WORKING_DAY' },
      ]);
    office.when(nameCauseDepartment, { ...NAMING, causeItemId: 'P1.i9' }).thenFails(NotFound, { id: 'P1.i9' });
  });

  it('is for no department whose approval is on time, or not even accepted (R-47)', () => {
    for (const items of [[inHand], onTime]) {
      on('2024-09-12', ...verifying, ...items)
        .as(BEO)
        .when(nameCauseDepartment, NAMING)
        .thenRefused('R-47', { causeDepartment: 'HURD', overrunDays: 0 });
    }
  });

  it('is for departments the case does not speak of yet, during the verification', () => {
    office.when(nameCauseDepartment, { ...NAMING, causeItemId: 'P1.i1' }).thenFails(StateConflict);
    on('2024-09-13', ...verifying, ...late, named)
      .as(BEO)
      .when(nameCauseDepartment, NAMING)
      .thenFails(StateConflict);
    for (const history of [reported, substantiated]) {
      on('2024-09-13', ...history, ...late)
        .as(BEO)
        .when(nameCauseDepartment, NAMING)
        .thenFails(StateConflict);
    }
  });

  it('opens the case to its statement, not before that day, and to no third one', () => {
    const heard = on('2024-09-12', ...verifying, ...late, named);
    const said = { caseId: 'P1.c1', statement: '部门说明' };
    heard
      .as(HURD_OFFICER)
      .when(recordStatement, said)
      .thenHappens(['DepartmentStatementRecorded', { department: 'HURD', itemId: 'P1.i1' }]);
    heard
      .as(NR_OFFICER)
      .when(recordStatement, said)
      .thenHappens(['DepartmentStatementRecorded', { department: 'NR' }]);
    heard
      .as({ id: 'eco-1', roles: ['ECO'], department: 'ECO' })
      .when(recordStatement, said)
      .thenRefused('R-46', { department: 'NR' });
    on('2024-09-11', ...verifying, ...late, named)
      .as(HURD_OFFICER)
      .when(recordStatement, said)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('comes before the conclusion that blames it, for it is heard first: it has stated, or has had a day to (R-47)', () => {
    const blame = { caseId: 'P1.c1', cause: 'APPROVAL_DEPARTMENT', causeDepartment: 'HURD', finding: '…' } as const;
    on('2024-09-12', ...verifying, ...late, named)
      .as(BEO)
      .when(concludeVerification, blame)
      .thenRefused('R-47', { causeDepartment: 'HURD', namedOn: '2024-09-12', heard: false });
    on('2024-09-12', ...verifying, ...late, named, stated)
      .as(BEO)
      .when(concludeVerification, blame)
      .thenHappens(['DelaySubstantiated', { causeDepartment: 'HURD', causeItemId: 'P1.i2', overrunDays: 3 }]);
    on('2024-09-13', ...verifying, ...late, named)
      .as(BEO)
      .when(concludeVerification, blame)
      .thenHappens(['DelaySubstantiated', { department: 'NR', causeDepartment: 'HURD', clockOverrunDays: 4 }]);
  });

  it('is no way to blame a department whose item turns out to be on time (R-47)', () =>
    on('2024-09-13', ...verifying, inHand, named)
      .as(BEO)
      .when(concludeVerification, {
        ...{ caseId: 'P1.c1', cause: 'APPROVAL_DEPARTMENT', causeDepartment: 'HURD', finding: '…' },
        ...{ overrunDays: 3, overrunReason: 'x' },
      })
      .thenRefused('R-47', { causeDepartment: 'HURD' }));
});
