import { describe, expect, it } from '@jest/globals';
import { carded, dismissed, rectifying, reported, substantiated, verifying } from '#test/support/delay-story';
import { given, happened } from '#test/support/given';
import { BEO } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { DelayCaseClosed, DelaySubstantiated, YellowCardWithdrawn } from '../events.js';
import { issueYellowCard, withdrawYellowCard } from './yellow-card.js';

const CARD = { caseId: 'P1.c1', cardNo: 'Y-1', ground: '逾期两日' };
const FIELDS = { caseId: 'P1.c1', itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR', cardNo: 'Y-1' };
const withdrawn = [
  ...carded,
  happened(
    '2024-09-18',
    YellowCardWithdrawn.of({ ...FIELDS, issuedOn: businessDate('2024-09-14'), reason: '认定有误' }),
  ),
];

describe('a yellow card (R-47)', () => {
  it('is given by the Business Environment Office alone, never by a clock (N-6)', () =>
    expect(issueYellowCard).toMatchObject({ roles: ['BEO'], rule: 'R-47' }));

  it('follows a substantiated case, on a make-up Saturday too (scoring.md 7.6)', () =>
    given(project, ...substantiated)
      .on('2024-09-14')
      .as(BEO)
      .when(issueYellowCard, CARD)
      .thenHappens(['YellowCardIssued', { ...FIELDS, ground: '逾期两日', substantiatedOn: '2024-09-13' }]));

  it('reserves its number in the city for this case', () =>
    expect(
      given(project, ...substantiated)
        .on('2024-09-14')
        .as(BEO)
        .when(issueYellowCard, CARD).events[0]?.reserves,
    ).toEqual({ kind: 'card', value: 'Y-1', subject: 'P1.c1' }));

  it('goes to the department found at fault', () =>
    given(
      project,
      ...verifying,
      happened(
        '2024-09-13',
        DelaySubstantiated.of({
          caseId: 'P1.c1',
          itemId: 'P1.i1',
          itemCode: 'land-planning-permit',
          department: 'NR',
          cause: 'APPROVAL_DEPARTMENT',
          causeDepartment: 'HURD',
          overrunDays: 2,
          finding: '…',
          verifyDays: 3,
        }),
      ),
    )
      .on('2024-09-14')
      .as(BEO)
      .when(issueYellowCard, CARD)
      .thenHappens(['YellowCardIssued', { department: 'HURD' }]));

  it.each([
    ['a report', reported, 'REPORTED'],
    ['a verification under way', verifying, 'VERIFYING'],
    ['a dismissal', dismissed, 'DISMISSED'],
  ])('never follows %s', (_, history, status) =>
    given(project, ...history)
      .on('2024-09-14')
      .as(BEO)
      .when(issueYellowCard, CARD)
      .thenRefused('R-47', { caseId: 'P1.c1', status }),
  );

  it('is not dated before the substantiation', () =>
    given(project, ...substantiated)
      .on('2024-09-12')
      .as(BEO)
      .when(issueYellowCard, CARD)
      .thenRefused('R-47', { substantiatedOn: '2024-09-13', issuedOn: '2024-09-12' }));

  it.each([
    ['out', carded],
    ['answered', rectifying],
    ['withdrawn', withdrawn],
  ])('is the only one of its case, also when the first is %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-20')
      .as(BEO)
      .when(issueYellowCard, { ...CARD, cardNo: 'Y-2' })
      .thenFails(StateConflict, { details: { cardNo: 'Y-1' } }),
  );

  it.each([
    ['it is out', carded],
    ['it is answered', rectifying],
    ['its case is closed', [...rectifying, happened('2024-09-20', DelayCaseClosed.of({ ...FIELDS, result: '到位' }))]],
  ])('can be withdrawn with a reason after %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-23')
      .as(BEO)
      .when(withdrawYellowCard, { caseId: 'P1.c1', reason: '认定有误' })
      .thenHappens(['YellowCardWithdrawn', { ...FIELDS, issuedOn: '2024-09-14', reason: '认定有误' }]),
  );

  it('is withdrawn once', () =>
    given(project, ...withdrawn)
      .on('2024-09-23')
      .as(BEO)
      .when(withdrawYellowCard, { caseId: 'P1.c1', reason: '…' })
      .thenFails(StateConflict, { details: { cardNo: 'Y-1' } }));

  it('cannot be withdrawn where there is none, nor before it was issued', () => {
    given(project, ...substantiated)
      .on('2024-09-23')
      .as(BEO)
      .when(withdrawYellowCard, { caseId: 'P1.c1', reason: '…' })
      .thenFails(StateConflict);
    given(project, ...carded)
      .on('2024-09-13')
      .as(BEO)
      .when(withdrawYellowCard, { caseId: 'P1.c1', reason: '…' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });
});
