import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { papers } from '#test/support/joint-services-story';
import { ADMIN, COMMERCE, INVESTMENT_SYSTEM, admitted, failed, opened, suspended } from '#test/support/landed-project';
import { NR_OFFICER, designated, filed } from '#test/support/major-project';
import type { DataOf, NewEvent } from '../../../kernel/event.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import type { DimensionCode } from '../../../policy/data/dimensions.js';
import { project } from '../../state.js';
import type { SubmitComplianceOpinion } from '../commands.js';
import {
  AssessmentOpened,
  AssessmentPassed,
  AuthenticityAssessed,
  ComplianceOpinionSubmitted,
  CountyAssessmentCompleted,
  ProjectMaturityConfirmed,
} from '../events.js';
import { DIMENSIONS, ownerOf } from '../vocabulary.js';
import { assessAuthenticity } from './assess-authenticity.js';
import { concludeAssessment } from './conclude-assessment.js';
import { confirmMaturity } from './confirm-maturity.js';
import { openAssessment } from './open-assessment.js';
import { submitComplianceOpinion } from './submit-compliance-opinion.js';

const mature = ProjectMaturityConfirmed.of({ projectId: 'P1', grounds: '已签框架协议' });
const judged = (finding: 'PASS' | 'FAIL') =>
  AuthenticityAssessed.of({
    projectId: 'P1',
    background: '扩产',
    investorStrength: '上市公司',
    feasibility: '可行',
    finding,
  });
const opinion = (dimension: DimensionCode, change: Partial<DataOf<typeof ComplianceOpinionSubmitted>> = {}) =>
  ComplianceOpinionSubmitted.of({
    projectId: 'P1',
    round: 1,
    dimension,
    department: ownerOf(dimension),
    verdict: 'PASS',
    basis: ['LAND_ADMINISTRATION_LAW'],
    conditions: [],
    ...change,
  });
const allPass = (change: Partial<DataOf<typeof ComplianceOpinionSubmitted>> = {}): NewEvent[] =>
  DIMENSIONS.map((dimension) => opinion(dimension, change));
const major = (...history: History) => given(project, filed, designated, ...history).as(COMMERCE);

describe('maturity (R-06)', () => {
  it('is confirmed once', () => {
    major().when(confirmMaturity, { grounds: '已签框架协议' }).thenHappens(['ProjectMaturityConfirmed']);
    major(mature).when(confirmMaturity, { grounds: '再次确认' }).thenFails(StateConflict);
  });
});

describe('the judgement of authenticity (R-10)', () => {
  const fields = { background: '扩产', investorStrength: '上市公司', feasibility: '可行', finding: 'PASS' } as const;

  it('covers background, investor strength and feasibility', () =>
    major().when(assessAuthenticity, fields).thenHappens(['AuthenticityAssessed', fields]));

  it('may be revised until the project is admitted', () => {
    major(judged('PASS'))
      .when(assessAuthenticity, { ...fields, finding: 'FAIL' })
      .thenHappens(['AuthenticityAssessed', { finding: 'FAIL' }]);
    major(judged('PASS'), admitted).when(assessAuthenticity, fields).thenFails(StateConflict);
  });
});

describe('opening the pre-assessment (R-07)', () => {
  const fields = { mode: 'MEETING', dueOn: '2026-03-20' } as const;

  it('is for Commerce alone', () => expect(openAssessment).toMatchObject({ roles: ['COMMERCE'], rule: 'R-07' }));

  it('asks every department that owns a dimension', () =>
    major(mature)
      .on('2026-03-02')
      .when(openAssessment, fields)
      .thenHappens([
        'AssessmentOpened',
        { round: 1, mode: 'MEETING', invitees: ['NR', 'DRC', 'ECO', 'CULT', 'NSB'], dueOn: '2026-03-20' },
      ]));

  it('may ask more departments, but not fewer (R-08)', () => {
    major(mature)
      .when(openAssessment, { ...fields, invitees: ['NR', 'DRC', 'ECO', 'CULT', 'NSB', 'EMERG'] })
      .thenHappens(['AssessmentOpened']);
    major(mature)
      .when(openAssessment, { ...fields, invitees: ['NR', 'DRC', 'ECO'] })
      .thenRefused('R-08', { missing: ['CULT', 'NSB'] });
  });

  it('waits for the maturity check (R-06)', () =>
    major().when(openAssessment, fields).thenRefused('R-06', { maturity: false }));

  it('is taken from an import without one', () =>
    major().as(ADMIN).through('IMPORT').when(openAssessment, fields).thenHappens(['AssessmentOpened']));

  it('is for designated projects only (R-01)', () =>
    given(project, filed, mature).as(COMMERCE).when(openAssessment, fields).thenRefused('R-01', { designated: false }));

  it('opens one round at a time', () =>
    major(mature, opened)
      .when(openAssessment, fields)
      .thenFails(StateConflict, { details: { round: 1 } }));

  it('opens the next round after a failed one (R-13)', () =>
    major(mature, opened, failed)
      .when(openAssessment, fields)
      .thenHappens(['AssessmentOpened', { round: 2 }]));

  it('does not happen to a project that is admitted', () =>
    major(mature, admitted).when(openAssessment, fields).thenFails(StateConflict));

  it('does not happen while the project is suspended', () =>
    major(mature, suspended).when(openAssessment, fields).thenFails(StateConflict));

  it('does not assess again what the county assesses (R-14)', () =>
    major(
      mature,
      CountyAssessmentCompleted.of({
        projectId: 'P1',
        department: 'COUNTY-GUANYUN',
        finding: 'PASS',
        assessmentDoc: '评1',
      }),
    )
      .when(openAssessment, fields)
      .thenRefused('R-14', { assessedBy: 'COUNTY-GUANYUN' }));

  it('is not due before it opens', () =>
    major(mature)
      .on('2026-03-02')
      .when(openAssessment, { ...fields, dueOn: '2026-03-01' })
      .thenFails(InvalidCommand, { field: 'dueOn' }));
});

describe('an opinion that the investment-promotion system passes on (R-07, R-09)', () => {
  const online = AssessmentOpened.of({
    projectId: 'P1',
    round: 1,
    mode: 'ONLINE_OPINION',
    invitees: ['NR', 'DRC', 'ECO', 'CULT', 'NSB'],
    dueOn: businessDate('2026-03-20'),
  });
  const passedOn = (round: NewEvent) => major(mature, round).as(INVESTMENT_SYSTEM).through('INTEGRATION');
  const asked: Partial<SubmitComplianceOpinion> = {
    dimension: 'LAND_USE',
    verdict: 'PASS',
    basis: ['LAND_ADMINISTRATION_LAW'],
    evidence: [{ docId: 'opinion-7', sha256: '0'.repeat(64), kind: 'opinion' }],
  };
  const ofNr = { ...asked, onBehalfOf: 'NR' };

  it('is the owning department’s', () =>
    passedOn(online)
      .when(submitComplianceOpinion, ofNr)
      .thenHappens(['ComplianceOpinionSubmitted', { dimension: 'LAND_USE', department: 'NR' }]));

  it('is of no department but the one that owns the dimension', () => {
    passedOn(online)
      .when(submitComplianceOpinion, { ...asked, onBehalfOf: 'ECO' })
      .thenRefused('R-09', { department: 'NR', onBehalfOf: 'ECO' });
    passedOn(online).when(submitComplianceOpinion, asked).thenRefused('R-09', { department: 'NR', onBehalfOf: 'none' });
  });

  it('is shown as the department entered it there', () =>
    passedOn(online)
      .when(submitComplianceOpinion, { ...ofNr, evidence: [] })
      .thenRefused('R-09', { missing: 'evidence', kind: 'opinion' }));

  it('belongs to a round that is held on that system, not to a meeting', () =>
    passedOn(opened).when(submitComplianceOpinion, ofNr).thenRefused('R-07', { mode: 'MEETING' }));

  it('is passed on by that system alone: an officer speaks for the own department', () =>
    major(mature, online)
      .as(NR_OFFICER)
      .when(submitComplianceOpinion, ofNr)
      .thenFails(InvalidCommand, { field: 'onBehalfOf' }));
});

describe('a compliance opinion (R-08, R-09)', () => {
  const fields = { dimension: 'LAND_USE', verdict: 'PASS', basis: ['LAND_ADMINISTRATION_LAW'] } as const;
  const asked = { ...fields, basis: [...fields.basis] };
  const nr = (...history: History) => major(mature, opened, ...history).as(NR_OFFICER);

  it('is given by the department that owns the dimension', () =>
    nr()
      .when(submitComplianceOpinion, asked)
      .thenHappens([
        'ComplianceOpinionSubmitted',
        { round: 1, dimension: 'LAND_USE', department: 'NR', verdict: 'PASS', conditions: [] },
      ]));

  it('is not given by another department', () =>
    nr()
      .when(submitComplianceOpinion, { ...asked, dimension: 'ECO_ENVIRONMENT' })
      .thenRefused('R-09', { department: 'ECO', actorDepartment: 'NR' }));

  it('names its legal basis', () =>
    nr()
      .when(submitComplianceOpinion, { ...asked, basis: [] })
      .thenRefused('R-09', { dimension: 'LAND_USE', missing: 'basis' }));

  it('gives reasons when it is negative', () => {
    nr()
      .when(submitComplianceOpinion, { ...asked, verdict: 'FAIL' })
      .thenRefused('R-09', { dimension: 'LAND_USE', missing: 'reason' });
    nr()
      .when(submitComplianceOpinion, { ...asked, verdict: 'FAIL', reason: '占用永久基本农田' })
      .thenHappens(['ComplianceOpinionSubmitted', { verdict: 'FAIL', reason: '占用永久基本农田' }]);
  });

  it('names the conditions it passes the project under, and no others', () => {
    nr()
      .when(submitComplianceOpinion, { ...asked, verdict: 'PASS_WITH_CONDITIONS' })
      .thenFails(InvalidCommand, { field: 'conditions' });
    nr()
      .when(submitComplianceOpinion, { ...asked, conditions: ['避让生态红线'] })
      .thenFails(InvalidCommand, { field: 'conditions' });
    nr()
      .when(submitComplianceOpinion, { ...asked, verdict: 'PASS_WITH_CONDITIONS', conditions: ['避让生态红线'] })
      .thenHappens(['ComplianceOpinionSubmitted', { conditions: ['避让生态红线'] }]);
  });

  it('counts once per dimension and round', () =>
    nr(opinion('LAND_USE'))
      .when(submitComplianceOpinion, asked)
      .thenFails(StateConflict, {
        details: { dimension: 'LAND_USE' },
      }));

  it('is replaced while the round is open, with the reason for it', () =>
    nr(opinion('LAND_USE'))
      .when(submitComplianceOpinion, { ...asked, correctionReason: '勘误' })
      .thenHappens(['ComplianceOpinionSubmitted', { correctionReason: '勘误' }]));

  it('does not replace an opinion that was never given in this round', () =>
    nr()
      .when(submitComplianceOpinion, { ...asked, correctionReason: '勘误' })
      .thenFails(InvalidCommand, { field: 'correctionReason' }));

  it('needs an open round', () => {
    major(mature).as(NR_OFFICER).when(submitComplianceOpinion, asked).thenFails(StateConflict);
    nr(failed).when(submitComplianceOpinion, asked).thenFails(StateConflict);
  });
});

describe('the order of days (R-08, R-11)', () => {
  const passing = { opinionDoc: '预评〔2026〕1号', reserveNo: 'LYG-2026-001' };
  const told = [happened('2026-03-02', mature), happened('2026-03-05', opened)] as const;
  const heard = [happened('2026-03-06', judged('PASS')), ...allPass().map((event) => happened('2026-03-10', event))];
  const asked = { dimension: 'LAND_USE', verdict: 'PASS', basis: ['LAND_ADMINISTRATION_LAW'] } as const;

  it('opens no round before the maturity is confirmed, nor before the round before it is concluded', () => {
    major(happened('2026-03-02', mature))
      .on('2026-03-01')
      .when(openAssessment, { mode: 'MEETING', dueOn: '2026-03-20' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    major(...told, happened('2026-03-12', failed))
      .on('2026-03-11')
      .when(openAssessment, { mode: 'MEETING', dueOn: '2026-03-20' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('hears no opinion before the round opens, nor a correction before what it corrects', () => {
    const nr = (...history: History) => major(...told, ...history).as(NR_OFFICER);
    nr()
      .on('2026-03-04')
      .when(submitComplianceOpinion, { ...asked, basis: [...asked.basis] })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    nr(happened('2026-03-10', opinion('LAND_USE')))
      .on('2026-03-09')
      .when(submitComplianceOpinion, { ...asked, basis: [...asked.basis], correctionReason: '勘误' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it.each(['2026-03-04', '2026-03-05', '2026-03-09'])('draws no conclusion on %s from opinions of 2026-03-10', (day) =>
    major(...told, ...heard)
      .on(day)
      .recordedOn('2026-03-12')
      .when(concludeAssessment, passing)
      .thenFails(InvalidCommand, { field: 'occurredAt' }),
  );

  it('draws it on the day of the last opinion, and an import’s as it was', () => {
    major(...told, ...heard)
      .on('2026-03-10')
      .when(concludeAssessment, passing)
      .thenHappens(['AssessmentPassed'], ['ProjectEnteredReserve']);
    major(...told, ...heard)
      .on('2026-03-04')
      .as(ADMIN)
      .through('IMPORT')
      .when(concludeAssessment, passing)
      .thenHappens(['AssessmentPassed'], ['ProjectEnteredReserve']);
  });

  it('believes an opinion or a conclusion of an earlier day on its paper only, so that nothing is admitted afterwards (R-08, R-12)', () => {
    const later = (...history: History) => major(...told, ...history).recordedOn('2026-11-20');
    const opinionOf = later().as(NR_OFFICER).on('2026-03-10');
    const said = { ...asked, basis: [...asked.basis] };
    opinionOf
      .when(submitComplianceOpinion, said)
      .thenRefused('R-08', { evidence: 'missing', happenedOn: '2026-03-10', recordedOn: '2026-11-20' });
    opinionOf.when(submitComplianceOpinion, { ...said, evidence: papers('minutes') }).thenRefused('R-08');
    opinionOf
      .when(submitComplianceOpinion, { ...said, evidence: papers('opinion') })
      .thenHappens(['ComplianceOpinionSubmitted']);
    const conclusion = later(...heard).on('2026-03-10');
    conclusion.when(concludeAssessment, passing).thenRefused('R-12', { evidence: 'missing', lastDay: '2026-03-10' });
    for (const paper of ['pre-assessment-opinion', 'register-page']) {
      conclusion
        .when(concludeAssessment, { ...passing, evidence: papers(paper) })
        .thenHappens(['AssessmentPassed'], ['ProjectEnteredReserve']);
    }
  });

  it('lets no judgement of authenticity overrule a later one (R-10)', () =>
    major(happened('2026-03-06', judged('FAIL')))
      .on('2026-03-05')
      .when(assessAuthenticity, { background: '扩产', investorStrength: '强', feasibility: '可行', finding: 'PASS' })
      .thenFails(InvalidCommand, { field: 'occurredAt' }));
});

describe('the conclusion (R-11, R-12, R-13, A1-1)', () => {
  const fields = { opinionDoc: '预评〔2026〕1号', reserveNo: 'LYG-2026-001' };
  const open = (...history: History) => major(mature, opened, ...history);

  it('passes the project, enters it in the reserve and reserves its number there', () => {
    const concluded = open(judged('PASS'), ...allPass()).when(concludeAssessment, fields);
    concluded.thenHappens(
      ['AssessmentPassed', { round: 1, opinionDoc: '预评〔2026〕1号', conditions: [] }],
      ['ProjectEnteredReserve', { reserveNo: 'LYG-2026-001' }],
    );
    expect(concluded.events[1]?.reserves).toEqual({ kind: 'reserve', value: 'LYG-2026-001', subject: 'P1' });
  });

  it('carries the conditions the project passes under', () =>
    open(
      judged('PASS'),
      ...allPass(),
      opinion('LAND_USE', { verdict: 'PASS_WITH_CONDITIONS', conditions: ['避让生态红线'] }),
    )
      .when(concludeAssessment, fields)
      .thenHappens(
        ['AssessmentPassed', { conditions: [{ dimension: 'LAND_USE', department: 'NR', condition: '避让生态红线' }] }],
        ['ProjectEnteredReserve'],
      ));

  it('waits for an opinion on every dimension (R-08)', () =>
    open(judged('PASS'), ...allPass().slice(0, 6))
      .when(concludeAssessment, fields)
      .thenRefused('R-08', { missing: ['DISASTER_PREVENTION', 'NATIONAL_SECURITY'] }));

  it('waits for the judgement of authenticity (R-10)', () =>
    open(...allPass())
      .when(concludeAssessment, fields)
      .thenRefused('R-10', { judged: false }));

  it('fails the project on a single negative opinion (R-13)', () =>
    open(judged('PASS'), ...allPass(), opinion('LAND_USE', { verdict: 'FAIL', reason: '占用永久基本农田' }))
      .when(concludeAssessment, { opinionDoc: '预评〔2026〕1号' })
      .thenHappens(['AssessmentFailed', { round: 1, failedDimensions: ['LAND_USE'], authenticity: 'PASS' }]));

  it('fails the project when it is judged not to be real or feasible (R-10)', () =>
    open(judged('FAIL'), ...allPass())
      .when(concludeAssessment, { opinionDoc: '预评〔2026〕1号' })
      .thenHappens(['AssessmentFailed', { failedDimensions: [], authenticity: 'FAIL' }]));

  it('counts a corrected opinion, not the one it replaced', () =>
    open(
      judged('PASS'),
      opinion('LAND_USE', { verdict: 'FAIL', reason: '占用永久基本农田' }),
      ...allPass({ correctionReason: '选址已调整' }),
    )
      .when(concludeAssessment, fields)
      .thenHappens(['AssessmentPassed'], ['ProjectEnteredReserve']));

  it('counts no opinion of an earlier round (R-13)', () =>
    open(judged('PASS'), ...allPass(), failed, { ...opened, data: { ...opened.data, round: 2 } })
      .when(concludeAssessment, fields)
      .thenRefused('R-08', { missing: DIMENSIONS }));

  it('needs a reserve number to pass, and takes none when the project fails', () => {
    open(judged('PASS'), ...allPass())
      .when(concludeAssessment, { opinionDoc: '预评〔2026〕1号' })
      .thenFails(InvalidCommand, { field: 'reserveNo' });
    open(judged('FAIL'), ...allPass())
      .when(concludeAssessment, fields)
      .thenFails(InvalidCommand, { field: 'reserveNo' });
  });

  it('is drawn once', () => {
    open(judged('PASS'), ...allPass(), failed)
      .when(concludeAssessment, fields)
      .thenFails(StateConflict);
    open(
      judged('PASS'),
      ...allPass(),
      AssessmentPassed.of({ projectId: 'P1', round: 1, opinionDoc: '预评〔2026〕1号', conditions: [] }),
      admitted,
    )
      .when(concludeAssessment, fields)
      .thenFails(StateConflict);
  });
});
