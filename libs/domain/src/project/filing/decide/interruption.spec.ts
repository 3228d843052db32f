import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given } from '#test/support/given';
import { DONGHAI, GSO, inGuanyun, started, suspended, terminated } from '#test/support/landed-project';
import { OWNER, filed, received } from '#test/support/major-project';
import { NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { CompletionAccepted } from '../events.js';
import { resumeProject, suspendProject, terminateProject } from './interruption.js';

const reason = '业主资金未到位';
const paper = (kind: string) => [{ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind }];
const asked = { reason, evidence: paper('owner-request') };
const ordered = { reason, evidence: paper('basis-document') };
const completed = CompletionAccepted.of({
  projectId: 'P1',
  date: businessDate('2026-03-01'),
  acceptanceDoc: '验1',
  gates: [],
});

describe('suspending, resuming and terminating a project', () => {
  it('each has a reason on record', () => {
    given(project, filed).as(GSO).when(suspendProject, asked).thenHappens(['ProjectSuspended', { reason }]);
    given(project, filed, suspended)
      .as(GSO)
      .when(resumeProject, { reason })
      .thenHappens(['ProjectResumed', { reason }]);
    given(project, filed).as(GSO).when(terminateProject, asked).thenHappens(['ProjectTerminated', { reason }]);
  });

  it('a suspended project is not suspended again, but may be terminated', () => {
    given(project, filed, suspended).as(GSO).when(suspendProject, { reason }).thenFails(StateConflict);
    given(project, filed, suspended).as(GSO).when(terminateProject, asked).thenHappens(['ProjectTerminated']);
  });

  it('only a suspended project is resumed', () =>
    given(project, filed).as(GSO).when(resumeProject, { reason }).thenFails(StateConflict));

  it.each([suspendProject, resumeProject, terminateProject])('$name does not follow termination', (decision) =>
    given(project, filed, terminated).as(GSO).when(decision, { reason }).thenFails(StateConflict),
  );

  it.each([suspendProject, terminateProject])('$name does not follow completion', (decision) =>
    given(project, filed, started, completed).as(GSO).when(decision, { reason }).thenFails(StateConflict),
  );

  it('an owner interrupts the own project only', () => {
    given(project, filed).as(OWNER).when(suspendProject, { reason }).thenHappens(['ProjectSuspended']);
    given(project, filed)
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(terminateProject, { reason })
      .thenFails(NotOwnProject);
  });

  it('a county interrupts the projects it answers for only (R-16)', () =>
    given(project, filed, inGuanyun)
      .as(DONGHAI)
      .when(suspendProject, { reason })
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' }));

  it.each([suspendProject, terminateProject])(
    '$name by an office rests on the owner’s request or a document that orders it (R-52)',
    (decision) => {
      const missing = ['owner-request', 'basis-document', 'government-decision'];
      given(project, filed).as(GSO).when(decision, { reason }).thenRefused('R-52', { missing });
      given(project, filed)
        .as(GSO)
        .when(decision, { reason, evidence: paper('memo') })
        .thenRefused('R-52', { missing });
      expect(given(project, filed).as(GSO).when(decision, ordered).error).toBeUndefined();
    },
  );

  it.each([suspendProject, terminateProject])(
    '$name is no way to say no for an office that owes the project an answer, whatever the paper (R-51)',
    (decision) => {
      const drc = { id: 'drc-1', roles: ['DRC'], department: 'DRC' } as const;
      const review = received({ itemCode: 'energy-review', department: 'DRC' });
      given(project, filed, review)
        .as(drc)
        .when(decision, asked)
        .thenRefused('R-51', { items: ['P1.i1'] });
      expect(given(project, filed, review).as(GSO).when(decision, asked).error).toBeUndefined();
      expect(given(project, filed, review).as(OWNER).when(decision, { reason }).error).toBeUndefined();
    },
  );

  it('no office ends an application nobody has answered on a paper of its own (R-51)', () => {
    const review = received({ itemCode: 'energy-review', department: 'DRC' });
    const missing = ['owner-request', 'government-decision'];
    given(project, filed, review)
      .as(GSO)
      .when(terminateProject, ordered)
      .thenRefused('R-51', { items: ['P1.i1'], missing });
    for (const kind of missing) {
      expect(
        given(project, filed, review)
          .as(GSO)
          .when(terminateProject, { reason, evidence: paper(kind) }).error,
      ).toBeUndefined();
    }
  });

  it('the record names the office and the paper, of the project and of each unanswered application (R-24, R-52)', () => {
    const review = received({ itemCode: 'energy-review', department: 'DRC' });
    const office = { recordedBy: 'GSO', docId: 'doc-government-decision' };
    const ended = given(project, filed, review)
      .as(GSO)
      .when(terminateProject, { reason, evidence: paper('government-decision') });
    ended.thenHappens(['ProjectTerminated', office], ['ItemWithdrawn', { by: 'PROJECT_TERMINATED', ...office }]);
    expect(ended.events.map(({ rules }) => rules)).toEqual([['R-24'], ['R-24', 'R-52']]);
    const own = given(project, filed, review).as(OWNER).when(terminateProject, { reason });
    for (const { data } of own.events) expect(data).not.toHaveProperty('recordedBy');
  });
});
