import { describe, expect, it } from '@jest/globals';
import { carded, dismissed, reported, substantiated, verifying } from '#test/support/delay-story';
import { given, happened } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER, received } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { businessDate } from '#workdays/business-date';
import { ItemAccepted } from '../../items/events.js';
import { project } from '../../state.js';
import { concludeVerification, recordStatement, startVerification } from './verification.js';

const CASE = { caseId: 'P1.c1' };
const FAULT = { ...CASE, cause: 'APPROVAL_DEPARTMENT' as const, finding: '部门未按时办理' };
const ELSE = { ...FAULT, overrunDays: 2, overrunReason: '实际收件早于登记' };
const HURD = { leaders: [], authority: [] };
const hurdItem = happened(
  '2024-09-02',
  received({ itemId: 'P1.i2', itemCode: 'quality-supervision', department: 'HURD' }),
);
/** Five working days from 2024-09-02: due on 2024-09-09. */
const accepted = happened(
  '2024-09-02',
  ItemAccepted.of({
    itemId: 'P1.i1',
    itemCode: 'land-planning-permit',
    department: 'NR',
    promisedDays: 5,
    timeUnit: 'WORKING_DAY',
    acceptedOn: businessDate('2024-09-02'),
    dueOn: businessDate('2024-09-09'),
    missing: [],
    deemed: false,
    due: { to: businessDate('2024-09-09'), reason: 'ACCEPTED', provisional: false, calendarRevisions: { 2024: 0 } },
  }),
);

const hurdAccepted = happened(
  '2024-09-02',
  ItemAccepted.of({
    ...{ itemId: 'P1.i2', itemCode: 'quality-supervision', department: 'HURD', promisedDays: 5 },
    ...{ timeUnit: 'WORKING_DAY', acceptedOn: businessDate('2024-09-02'), dueOn: businessDate('2024-09-09') },
    ...{ missing: [], deemed: false },
    due: { to: businessDate('2024-09-09'), reason: 'ACCEPTED', provisional: false, calendarRevisions: { 2024: 0 } },
  }),
);

describe('verifying a delay report (R-46)', () => {
  it('is for the Business Environment Office alone', () => {
    expect(startVerification).toMatchObject({ roles: ['BEO'], rule: 'R-46' });
    expect(concludeVerification).toMatchObject({ roles: ['BEO'], rule: 'R-46' });
  });

  it('starts once', () => {
    given(project, ...reported)
      .on('2024-09-11')
      .as(BEO)
      .when(startVerification, CASE)
      .thenHappens([
        'DelayVerificationStarted',
        { caseId: 'P1.c1', itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' },
      ]);
    given(project, ...verifying)
      .on('2024-09-12')
      .as(BEO)
      .when(startVerification, CASE)
      .thenFails(StateConflict);
  });

  it('does not start before the report', () =>
    given(project, ...reported)
      .on('2024-09-09')
      .as(BEO)
      .when(startVerification, CASE)
      .thenFails(InvalidCommand, { field: 'occurredAt' }));

  it('says when there is no such case', () =>
    given(project, ...reported)
      .as(BEO)
      .when(startVerification, { caseId: 'P1.c7' })
      .thenFails(NotFound, { id: 'P1.c7' }));

  it.each([
    ['before the verification', reported],
    ['during it', verifying],
  ])('hears the department concerned %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-12')
      .as(NR_OFFICER)
      .when(recordStatement, { ...CASE, statement: '申请人补正迟延' })
      .thenHappens(['DepartmentStatementRecorded', { caseId: 'P1.c1', statement: '申请人补正迟延' }]),
  );

  it('hears no other department', () =>
    given(project, ...verifying)
      .on('2024-09-12')
      .as(HURD_OFFICER)
      .when(recordStatement, { ...CASE, statement: '…' })
      .thenRefused('R-46', { department: 'NR' }));

  it('takes no statement once it is concluded', () =>
    given(project, ...substantiated)
      .on('2024-09-14')
      .as(NR_OFFICER)
      .when(recordStatement, { ...CASE, statement: '…' })
      .thenFails(StateConflict));

  it('substantiates with cause, department and overrun, three working days after the report (scoring.md 7.6)', () =>
    given(project, ...verifying)
      .on('2024-09-13')
      .as(BEO)
      .when(concludeVerification, ELSE)
      .thenHappens([
        'DelaySubstantiated',
        { caseId: 'P1.c1', cause: 'APPROVAL_DEPARTMENT', causeDepartment: 'NR', overrunDays: 2, verifyDays: 3 },
      ]));

  it('counts a make-up Saturday as a working day of the verification', () =>
    given(project, ...verifying)
      .on('2024-09-14')
      .as(BEO)
      .when(concludeVerification, FAULT)
      .thenHappens(['DelaySubstantiated', { verifyDays: 4 }]));

  it('finds no other department at fault that was not named in the case (R-47)', () => {
    const finding = { ...FAULT, causeDepartment: 'HURD' };
    given(project, ...verifying, hurdItem, hurdAccepted)
      .on('2024-09-13')
      .as(BEO)
      .knowing('department', { HURD })
      .when(concludeVerification, finding)
      .thenRefused('R-47', { causeDepartment: 'HURD', named: false });
    given(project, ...verifying)
      .on('2024-09-13')
      .as(BEO)
      .when(concludeVerification, finding)
      .thenFails(NotFound, { id: 'HURD' });
  });

  it('takes the days over from the clock of the item', () =>
    given(project, ...verifying, accepted)
      .on('2024-09-13')
      .as(BEO)
      .when(concludeVerification, FAULT)
      .thenHappens(['DelaySubstantiated', { overrunDays: 4, clockOverrunDays: 4, timeUnit: 'WORKING_DAY' }]));

  it('finds another figure only with the reason why, and records both', () => {
    const verified = given(project, ...verifying, accepted)
      .on('2024-09-13')
      .as(BEO);
    verified
      .when(concludeVerification, { ...FAULT, overrunDays: 999 })
      .thenFails(InvalidCommand, { field: 'overrunReason' });
    verified
      .when(concludeVerification, ELSE)
      .thenHappens(['DelaySubstantiated', { overrunDays: 2, clockOverrunDays: 4, overrunReason: '实际收件早于登记' }]);
    verified
      .when(concludeVerification, { ...ELSE, overrunDays: 4 })
      .thenFails(InvalidCommand, { field: 'overrunReason' });
  });

  it.each(['APPLICANT', 'SPECIAL_PROCEDURE', 'OTHER'] as const)('dismisses when the cause is %s', (cause) =>
    given(project, ...verifying)
      .on('2024-09-13')
      .as(BEO)
      .when(concludeVerification, { ...CASE, cause, finding: '材料迟交' })
      .thenHappens(['DelayDismissed', { caseId: 'P1.c1', cause, reason: '材料迟交', verifyDays: 3 }]),
  );

  it.each([
    ['overrunDays', { overrunDays: 2 }],
    ['causeDepartment', { causeDepartment: 'NR' }],
  ])('does not blame a department in a dismissal: %s', (field, blame) =>
    given(project, ...verifying)
      .on('2024-09-13')
      .as(BEO)
      .when(concludeVerification, { ...CASE, cause: 'APPLICANT', finding: '材料迟交', ...blame })
      .thenFails(InvalidCommand, { field }),
  );

  it.each([
    ['a report nobody has started to verify', reported],
    ['a substantiated case', substantiated],
    ['a dismissed case', dismissed],
    ['a case that led to a card', carded],
  ])('does not conclude %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-18')
      .as(BEO)
      .when(concludeVerification, FAULT)
      .thenFails(StateConflict),
  );

  it('does not conclude before it began', () =>
    given(project, ...verifying)
      .on('2024-09-10')
      .as(BEO)
      .when(concludeVerification, FAULT)
      .thenFails(InvalidCommand, { field: 'occurredAt' }));
});
