import { describe, expect, it } from '@jest/globals';
import { carded, dismissed, rectifying, substantiated } from '#test/support/delay-story';
import { given, happened } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { DelayCaseClosed, YellowCardWithdrawn } from '../events.js';
import { closeDelayCase, submitRectification } from './rectification.js';

const CASE = { caseId: 'P1.c1' };
const FIELDS = { ...CASE, itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR', cardNo: 'Y-1' };
const withdrawn = [
  ...carded,
  happened('2024-09-18', YellowCardWithdrawn.of({ ...FIELDS, issuedOn: businessDate('2024-09-14'), reason: '有误' })),
];
const closed = [...rectifying, happened('2024-09-20', DelayCaseClosed.of({ ...FIELDS, result: '整改到位' }))];

describe('answering a yellow card', () => {
  it.each([
    ['answers it', carded],
    ['may add to its answer', rectifying],
  ])('the department that got it %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-19')
      .as(NR_OFFICER)
      .when(submitRectification, { ...CASE, measures: '增派人员' })
      .thenHappens(['RectificationSubmitted', { ...FIELDS, measures: '增派人员' }]),
  );

  it('may be answered by any body that can get one, not by approval departments alone', () =>
    expect(submitRectification.roles).toEqual(expect.arrayContaining(['NR', 'GSO', 'COUNTY', 'INDUSTRY_DEPT'])));

  it('no other department does', () =>
    given(project, ...carded)
      .on('2024-09-19')
      .as(HURD_OFFICER)
      .when(submitRectification, { ...CASE, measures: '…' })
      .thenRefused('R-47', { department: 'NR' }));

  it.each([
    ['there is no card yet', substantiated],
    ['the report was dismissed', dismissed],
    ['the card was withdrawn', withdrawn],
    ['the case is closed', closed],
  ])('there is nothing to rectify when %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-23')
      .as(NR_OFFICER)
      .when(submitRectification, { ...CASE, measures: '…' })
      .thenFails(StateConflict),
  );

  it('an answer does not lie before the card', () =>
    given(project, ...carded)
      .on('2024-09-13')
      .as(NR_OFFICER)
      .when(submitRectification, { ...CASE, measures: '…' })
      .thenFails(InvalidCommand, { field: 'occurredAt' }));
});

describe('closing a delay case', () => {
  it.each([
    ['the rectification', rectifying],
    ['the withdrawal of the card', withdrawn],
  ])('follows %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-20')
      .as(BEO)
      .when(closeDelayCase, { ...CASE, result: '整改到位' })
      .thenHappens(['DelayCaseClosed', { ...FIELDS, result: '整改到位' }]),
  );

  it('without a card takes the reason why a substantiated delay leads to none (R-47)', () => {
    const fields = { ...CASE, itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' };
    given(project, ...substantiated)
      .on('2024-09-20')
      .as(BEO)
      .when(closeDelayCase, { ...CASE, result: '已约谈', noCardReason: '系统故障，部门当日补救' })
      .thenHappens(['DelayCaseClosed', { ...fields, result: '已约谈', noCardReason: '系统故障，部门当日补救' }]);
  });

  it('gives no such reason when there was a card', () =>
    given(project, ...rectifying)
      .on('2024-09-20')
      .as(BEO)
      .when(closeDelayCase, { ...CASE, result: '整改到位', noCardReason: '…' })
      .thenFails(InvalidCommand, { field: 'noCardReason' }));

  it.each([
    ['the card is unanswered', carded],
    ['a substantiated delay has led to no card (R-47)', substantiated],
    ['the dismissal has closed it', dismissed],
    ['it is closed', closed],
  ])('is refused while %s', (_, history) =>
    given(project, ...history)
      .on('2024-09-23')
      .as(BEO)
      .when(closeDelayCase, { ...CASE, result: '…' })
      .thenFails(StateConflict),
  );
});
