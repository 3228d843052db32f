import { describe, expect, it } from '@jest/globals';
import {
  CLOCK,
  CoordinationStory,
  ISSUE,
  assignedToNr,
  classified,
  doneByNr,
  showing,
  suspended,
} from '#test/support/coordination-story';
import { given } from '#test/support/given';
import { GSO, terminated } from '#test/support/landed-project';
import { BEO, HURD_OFFICER, NR_OFFICER, filed, received } from '#test/support/major-project';
import type { Actor } from '../../kernel/actor.js';
import { InvalidCommand, NotFound, StateConflict } from '../../kernel/refusal.js';
import { resolveIssue } from '../coordination/decide/resolve-issue.js';
import { project } from '../state.js';
import { closeSupervision, openSupervision, raiseSupervisionOverdue, recordSupervisionStep } from './decide.js';

const SUPV: Actor = { id: 'supv-1', roles: ['SUPV'], department: 'SUPV' };
const said = { matter: '推动用地落地', departments: ['NR', 'ECO'] };
const CASE = { supervisionId: 'P1.sv1' };
const RESULT = { ...CASE, result: '已落地', ...showing('result') };
const quiet = CoordinationStory.of().as(BEO);
const known = classified('APPROVAL', ['NR', 'ECO']).as(BEO);
const open = known.does(openSupervision, { ...said, ground: 'MULTI_DEPARTMENT', dueOn: '2026-03-20' });

describe('opening a supervision (R-48)', () => {
  it('is the Business Environment Office’s alone', () => {
    for (const { roles } of [openSupervision, closeSupervision]) expect(roles).toEqual(['BEO']);
  });

  it('over several departments takes at least two city departments that the project has to do with', () => {
    known
      .when(openSupervision, { ...said, ground: 'MULTI_DEPARTMENT' })
      .thenHappens(['SupervisionOpened', { ...CASE, ground: 'MULTI_DEPARTMENT', ...said, dueOn: '2026-03-30' }]);
    quiet.when(openSupervision, { ...said, ground: 'MULTI_DEPARTMENT' }).thenRefused('R-48', { involved: [] });
    known
      .when(openSupervision, { ...said, departments: ['NR', 'COUNTY-GUANYUN'], ground: 'MULTI_DEPARTMENT' })
      .thenRefused('R-48', { involved: ['NR'] });
    quiet
      .and(received(), received({ itemId: 'P1.i2', department: 'ECO' }))
      .when(openSupervision, { ...said, ground: 'MULTI_DEPARTMENT' })
      .thenHappens(['SupervisionOpened']);
  });

  it('across levels takes a county and a city department, or an authority above the city', () => {
    const ground = 'CROSS_LEVEL' as const;
    quiet.when(openSupervision, { ...said, ground }).thenRefused('R-48', { ground });
    quiet
      .when(openSupervision, { ...said, departments: ['NR', 'COUNTY-GUANYUN'], ground })
      .thenHappens(['SupervisionOpened']);
    quiet
      .when(openSupervision, { ...said, ground, higherAuthority: '省自然资源厅' })
      .thenHappens(['SupervisionOpened', { higherAuthority: '省自然资源厅' }]);
  });

  it('of a project that is stuck takes something on record, or a document', () => {
    const ground = 'DIFFICULT' as const;
    quiet.when(openSupervision, { ...said, ground }).thenRefused('R-48', { onRecord: 'nothing' });
    quiet
      .and(suspended)
      .when(openSupervision, { ...said, ground })
      .thenHappens(['SupervisionOpened']);
    known.when(openSupervision, { ...said, ground }).thenHappens(['SupervisionOpened']);
    quiet.when(openSupervision, { ...said, ground, ...showing('difficulty') }).thenHappens(['SupervisionOpened']);
  });

  it('takes bodies that exist, a designated project (R-01), and a last day that is not past', () => {
    const ground = 'DIFFICULT' as const;
    known.when(openSupervision, { ...said, departments: ['NOBODY'], ground }).thenFails(NotFound);
    known.when(openSupervision, { ...said, departments: ['OLD'], ground }).thenRefused('R-48', { successor: 'NR' });
    given(project, filed)
      .as(BEO)
      .when(openSupervision, { ...said, ground })
      .thenRefused('R-01');
    known.when(openSupervision, { ...said, ground, dueOn: '2026-02-27' }).thenFails(InvalidCommand, { field: 'dueOn' });
    known
      .recordedOn('2026-04-01')
      .when(openSupervision, { ...said, ground, dueOn: '2026-03-20', ...showing('menu') })
      .thenRefused('R-48', { evidence: 'missing' });
    known
      .recordedOn('2026-04-01')
      .when(openSupervision, { ...said, ground, dueOn: '2026-03-20', ...showing('supervision-notice') })
      .thenHappens(['SupervisionOpened']);
  });

  it('is not opened on a project that has ended', () =>
    known
      .and(terminated)
      .when(openSupervision, { ...said, ground: 'DIFFICULT', ...showing('difficulty') })
      .thenFails(StateConflict));

  it('may be about an unsolved issue, one at a time, which is then solved after it', () => {
    const about = { ...said, ground: 'DIFFICULT' as const, ...ISSUE };
    quiet.when(openSupervision, { ...about, ...showing('difficulty') }).thenFails(InvalidCommand, { field: 'issueId' });
    const supervised = assignedToNr.as(BEO).does(openSupervision, about);
    supervised.when(openSupervision, about).thenFails(StateConflict);
    doneByNr
      .as(BEO)
      .does(openSupervision, about)
      .as(GSO)
      .when(resolveIssue, { ...ISSUE, result: '已解决', ...showing('resolution') })
      .thenFails(StateConflict, { details: CASE });
  });
});

describe('a supervision (R-48)', () => {
  it('goes on in steps, on bodies that are supervised', () => {
    open
      .on('2026-03-09')
      .when(recordSupervisionStep, { ...CASE, step: '约谈', department: 'NR' })
      .thenHappens(['SupervisionStepRecorded', { step: '约谈', department: 'NR' }]);
    open
      .when(recordSupervisionStep, { ...CASE, step: '约谈', department: 'HURD' })
      .thenFails(InvalidCommand, { field: 'department' });
    open
      .on('2026-03-01')
      .when(recordSupervisionStep, { ...CASE, step: '…' })
      .thenFails(InvalidCommand);
  });

  it('is supported by the supervision office and the Government Services Office, who record steps too (R-48)', () => {
    for (const [code, actor] of [['SUPV', SUPV] as const, ['GSO', GSO] as const]) {
      const step = { ...CASE, step: '现场督查', department: 'NR' };
      open
        .as(actor)
        .when(recordSupervisionStep, step)
        .thenHappens(['SupervisionStepRecorded', { step: '现场督查', department: 'NR', recordedBy: code }]);
    }
  });

  it('is answered by the bodies supervised, each for itself, and by no other (R-48)', () => {
    const answer = { ...CASE, step: '已完成地块收储' };
    const answered = ['SupervisionStepRecorded', { department: 'NR', recordedBy: 'NR' }] as const;
    open.as(NR_OFFICER).when(recordSupervisionStep, answer).thenHappens(answered);
    open
      .as(NR_OFFICER)
      .when(recordSupervisionStep, { ...answer, department: 'NR' })
      .thenHappens(answered);
    open
      .as(NR_OFFICER)
      .when(recordSupervisionStep, { ...answer, department: 'ECO' })
      .thenRefused('R-48', { actorDepartment: 'NR' });
    open.as(HURD_OFFICER).when(recordSupervisionStep, answer).thenRefused('R-48', { actorDepartment: 'HURD' });
    const late = open.as(NR_OFFICER).on('2026-03-09').recordedOn('2026-04-01');
    late.when(recordSupervisionStep, answer).thenRefused('R-48', { evidence: 'missing', happenedOn: '2026-03-09' });
    late.when(recordSupervisionStep, { ...answer, ...showing('supervision-answer') }).thenHappens(answered);
  });

  it('ends with a result that is shown, late after its last day', () => {
    open
      .on('2026-03-20')
      .when(closeSupervision, RESULT)
      .thenHappens(['SupervisionClosed', { late: false, daysLate: 0 }]);
    open
      .on('2026-03-21')
      .when(closeSupervision, RESULT)
      .thenHappens(['SupervisionClosed', { late: true, daysLate: 1 }]);
    open.when(closeSupervision, { ...RESULT, evidence: [] }).thenRefused('R-48');
    const closed = open.does(closeSupervision, RESULT);
    closed.when(closeSupervision, RESULT).thenFails(StateConflict);
    closed.when(recordSupervisionStep, { ...CASE, step: '…' }).thenFails(StateConflict);
  });

  it('is found overdue by the clock, once, which gives no card (N-6)', () => {
    const clock = (on: string) => open.on(on).as(CLOCK);
    for (const day of ['2026-03-20', '2026-03-21']) clock(day).when(raiseSupervisionOverdue, CASE).thenNothing();
    const found = clock('2026-03-23').when(raiseSupervisionOverdue, CASE);
    found.thenHappens(['SupervisionOverdue', { ...CASE, dueOn: '2026-03-20', daysLate: 1 }]);
    clock('2026-03-24')
      .and(...found.events)
      .when(raiseSupervisionOverdue, CASE)
      .thenNothing();
    open.does(closeSupervision, RESULT).on('2026-03-23').as(CLOCK).when(raiseSupervisionOverdue, CASE).thenNothing();
    clock('2026-03-23').and(terminated).when(raiseSupervisionOverdue, CASE).thenNothing();
  });
});
