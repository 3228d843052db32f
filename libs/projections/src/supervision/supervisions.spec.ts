import { describe, expect, it } from '@jest/globals';
import { CLOCK, classified, showing, type CoordinationStory } from '#test/support/coordination-story';
import { BEO } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import {
  closeSupervision,
  openSupervision,
  raiseSupervisionOverdue,
  recordSupervisionStep,
} from '#domain/project/supervision/decide';
import { supervisions } from './supervisions.js';

const CASE = { supervisionId: 'P1.sv1' };
const open = classified('APPROVAL', ['NR', 'ECO'])
  .as(BEO)
  .does(openSupervision, {
    ground: 'MULTI_DEPARTMENT',
    matter: '推动用地落地',
    departments: ['NR', 'ECO'],
    dueOn: '2026-03-20',
    issueId: 'P1.is1',
  });
const shown = ({ history }: CoordinationStory) => projected(supervisions, history)['P1.sv1'];

describe('the view of supervisions', () => {
  it('shows what runs, on whom and until when', () => {
    const stepped = open.on('2026-03-09').does(recordSupervisionStep, { ...CASE, step: '约谈' });
    expect(shown(stepped)).toMatchObject({
      projectId: 'P1',
      ground: 'MULTI_DEPARTMENT',
      departments: ['NR', 'ECO'],
      issueId: 'P1.is1',
      openedOn: '2026-03-02',
      dueOn: '2026-03-20',
      open: true,
      steps: 1,
      lastStepOn: '2026-03-09',
      late: false,
    });
  });

  it('says what is overdue, and what was closed in time although the clock had found it overdue', () => {
    const overdue = open.on('2026-03-23').as(CLOCK).does(raiseSupervisionOverdue, CASE);
    expect(shown(overdue)).toMatchObject({ open: true, late: true, daysLate: 1 });
    const closed = overdue
      .on('2026-03-20')
      .recordedOn('2026-03-24')
      .as(BEO)
      .does(closeSupervision, { ...CASE, result: '已落地', ...showing('result') });
    expect(shown(closed)).toMatchObject({
      open: false,
      closedOn: '2026-03-20',
      result: '已落地',
      late: false,
      daysLate: 0,
    });
  });
});
