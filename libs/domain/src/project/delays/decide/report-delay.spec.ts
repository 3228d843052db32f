import { describe, expect, it } from '@jest/globals';
import { before, dismissed, rectifying, reported } from '#test/support/delay-story';
import { given, happened, type History } from '#test/support/given';
import { AGENT, BEO, NR_OFFICER, OWNER, received } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { ProjectDetailsCorrected } from '../../filing/events.js';
import { project } from '../../state.js';
import { DelayCaseClosed } from '../events.js';
import { reportDelay, supplementDelayReport } from './report-delay.js';

const FIELDS = { itemId: 'P1.i1', account: '逾期未办' };
const STARTS_CASE = ['DelayReported', { caseId: 'P1.c2', itemId: 'P1.i1', department: 'NR' }] as const;

describe('reporting a delay (R-45)', () => {
  it('opens a case that names item, department and reporter', () =>
    given(project, ...before)
      .as(OWNER)
      .when(reportDelay, { ...FIELDS, evidence: [{ docId: 'letter-1', sha256: '0'.repeat(64), kind: 'letter' }] })
      .thenHappens([
        'DelayReported',
        {
          caseId: 'P1.c1',
          itemId: 'P1.i1',
          itemCode: 'land-planning-permit',
          department: 'NR',
          reporterRole: 'OWNER',
          account: '逾期未办',
          evidence: ['letter-1'],
        },
      ]));

  it('tells an agent’s report from an owner’s by who acts', () =>
    given(project, ...before)
      .as(AGENT)
      .when(reportDelay, FIELDS)
      .thenHappens(['DelayReported', { reporterRole: 'AGENT' }]));

  it('answers any other role 403 by R-45', () =>
    expect(reportDelay).toMatchObject({ roles: ['AGENT', 'OWNER'], rule: 'R-45' }));

  it.each([
    ['a department', NR_OFFICER],
    ['the office that verifies', BEO],
    ['an import', { id: 'admin', roles: ['ADMIN' as const] }],
  ])('takes no report from %s', (_, actor) =>
    given(project, ...before)
      .as(actor)
      .through('IMPORT')
      .when(reportDelay, FIELDS)
      .thenRefused('R-45'),
  );

  it('takes none from the owner of another project', () =>
    given(project, ...before)
      .as({ ...OWNER, uscc: '91320700MA1XXXXX9Z' })
      .when(reportDelay, FIELDS)
      .thenRefused('R-45'));

  it('is taken from an owner of before too: no change of owner on record silences who waited', () => {
    const to = '91320700MA1XXXXX9Z';
    const from = OWNER.uscc ?? '';
    const change = { projectId: 'P1', field: 'ownerUscc' as const, from, to, reason: '股权转让', evidence: ['doc-1'] };
    for (const uscc of [from, to]) {
      given(project, ...before, ProjectDetailsCorrected.of(change))
        .as({ ...OWNER, uscc })
        .when(reportDelay, FIELDS)
        .thenHappens(['DelayReported', { reporterRole: 'OWNER' }]);
    }
  });

  it('is taken from an owner of before of what came in before the hand-over only (R-45)', () => {
    const [from, to] = [OWNER.uscc ?? '', '91320700MA1XXXXX9Z'];
    const change = { projectId: 'P1', field: 'ownerUscc' as const, from, to, reason: '转让', evidence: ['doc-1'] };
    const handedOver = happened('2024-09-10', ProjectDetailsCorrected.of({ ...change, ownerChange: 'TRANSFER' }));
    const second = (on: string) => happened(on, received({ itemId: 'P1.i2', receivedOn: businessDate(on) }));
    const former = (...history: History) => given(project, ...before, ...history).as(OWNER);
    const late = { ...FIELDS, itemId: 'P1.i2' };
    former(handedOver, second('2024-09-12')).when(reportDelay, FIELDS).thenHappens(['DelayReported']);
    former(handedOver, second('2024-09-12'))
      .when(reportDelay, late)
      .thenRefused('R-45', { receivedOn: '2024-09-12', ownedUntil: '2024-09-10' });
    former(second('2024-09-09'), handedOver).when(reportDelay, late).thenHappens(['DelayReported']);
    former(second('2024-09-10'), handedOver).when(reportDelay, late).thenRefused('R-45');
    former(handedOver, second('2024-09-12'))
      .as({ ...OWNER, uscc: to })
      .when(reportDelay, late)
      .thenHappens(['DelayReported']);
  });

  it('takes none from an agent who does not serve the project (R-42)', () =>
    given(project, ...before)
      .as({ ...AGENT, agentId: 'agent-2' })
      .when(reportDelay, FIELDS)
      .thenRefused('R-45'));

  it('says when there is no such item', () =>
    given(project, ...before)
      .as(OWNER)
      .when(reportDelay, { ...FIELDS, itemId: 'P1.i9' })
      .thenFails(NotFound, { id: 'P1.i9' }));

  it('sends a second report to the case that is open', () =>
    given(project, ...reported)
      .as(AGENT)
      .when(reportDelay, FIELDS)
      .thenFails(StateConflict, { details: { caseId: 'P1.c1' } }));

  it('makes a report after a dismissal a new case', () =>
    given(project, ...dismissed)
      .as(OWNER)
      .when(reportDelay, FIELDS)
      .thenHappens(STARTS_CASE));

  it('makes a report after closure a new case, not a second card for the first (scoring.md 7.6)', () =>
    given(
      project,
      ...rectifying,
      happened(
        '2024-09-20',
        DelayCaseClosed.of({
          caseId: 'P1.c1',
          itemId: 'P1.i1',
          itemCode: 'land-planning-permit',
          department: 'NR',
          cardNo: 'Y-1',
          result: '整改到位',
        }),
      ),
    )
      .as(OWNER)
      .when(reportDelay, FIELDS)
      .thenHappens(STARTS_CASE));
});

describe('adding to a report (R-45)', () => {
  const MORE = { caseId: 'P1.c1', account: '施工单位已停工三日' };

  it.each([
    ['the owner', OWNER, 'OWNER'],
    ['the agent', AGENT, 'AGENT'],
  ])('%s adds to the open case, whoever reported it', (_, actor, reporterRole) =>
    given(project, ...reported)
      .on('2024-09-11')
      .as(actor)
      .when(supplementDelayReport, MORE)
      .thenHappens(['DelayReportSupplemented', { ...MORE, itemId: 'P1.i1', department: 'NR', reporterRole }]),
  );

  it('nobody else does', () =>
    given(project, ...reported)
      .on('2024-09-11')
      .as({ ...OWNER, uscc: '91320700MA1XXXXX9Z' })
      .when(supplementDelayReport, MORE)
      .thenRefused('R-45'));

  it('does not lie before the report', () =>
    given(project, ...reported)
      .on('2024-09-09')
      .as(OWNER)
      .when(supplementDelayReport, MORE)
      .thenFails(InvalidCommand, { field: 'occurredAt' }));

  it('is a new report once the case has ended', () =>
    given(project, ...dismissed)
      .on('2024-09-14')
      .as(OWNER)
      .when(supplementDelayReport, MORE)
      .thenFails(StateConflict));
});
