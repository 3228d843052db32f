import { describe, expect, it } from '@jest/globals';
import { COMPLIANCE_DIMENSIONS } from '#domain/policy/data/dimensions';
import { folded, given, happened, type History } from '#test/support/given';
import { papers } from '#test/support/joint-services-story';
import { ADMIN, COMMERCE, DONGHAI, GSO, GUANYUN, inGuanyun, opened } from '#test/support/landed-project';
import { designated, filed } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import type { LocalList } from '../../../department/local-lists/city-duties.js';
import { LocalListRefined } from '../../../department/local-lists/events.js';
import type { Department } from '../../../department/state.js';
import { departmentStream } from '../../../department/stream.js';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { selectTrack } from '../../filing/decide/select-track.js';
import { project } from '../../state.js';
import { CityFilingReviewed, CountyAssessmentCompleted, ProjectEnteredReserve } from '../events.js';
import type { DimensionFindingDto } from '../commands.js';
import { DIMENSIONS } from '../vocabulary.js';
import { completeCountyAssessment, enterInReserve, reviewCountyFiling } from './county-assessment.js';

type Finding = 'PASS' | 'FAIL';
const DRC: Actor = { id: 'drc-1', roles: ['DRC'], department: 'DRC' };
const completed = (finding: Finding) =>
  CountyAssessmentCompleted.of({ projectId: 'P1', department: 'COUNTY-GUANYUN', finding, assessmentDoc: '评1' });
const reviewed = (finding: Finding, result: 'NOTED' | 'RETURNED') =>
  CityFilingReviewed.of({ projectId: 'P1', department: 'COUNTY-GUANYUN', finding, result });
const major = (...history: History) => given(project, filed, designated, inGuanyun, ...history);

const refined = (list: LocalList, validFrom = '2026-01-05') =>
  folded(departmentStream, [
    LocalListRefined.of({
      ...{ department: 'COUNTY-GUANYUN', list, document: '细1', validFrom: businessDate(validFrom) },
      ...{ duties: [], additions: [], items: [] },
    }),
  ]);

describe('the county assessment (R-14)', () => {
  const dimensions = COMPLIANCE_DIMENSIONS.map(({ code, basis: [first] }) => ({
    ...{ dimension: code, verdict: 'PASS' as const, basis: [first?.code ?? ''] },
  }));
  const authenticity = {
    background: '扩产',
    investorStrength: '资金充足',
    feasibility: '可行',
    finding: 'PASS' as const,
  };
  const fields = {
    ...{ finding: 'PASS' as const, assessmentDoc: '评1', dimensions, evidence: papers('county-assessment') },
    ...{ maturity: '已签订投资协议', authenticity },
  };
  const guanyun = (...history: History) =>
    major(...history)
      .as(GUANYUN)
      .knowing('department', { 'COUNTY-GUANYUN': refined('COMPLIANCE_REVIEW') });

  it('is completed by the county that answers for the project', () =>
    guanyun()
      .when(completeCountyAssessment, fields)
      .thenHappens(['CountyAssessmentCompleted', { department: 'COUNTY-GUANYUN', finding: 'PASS' }]));

  it('tells what the county finds on every dimension of Annex 1, each on its basis, and shows the assessment (R-08, R-14)', () => {
    const done = guanyun().when(completeCountyAssessment, fields);
    done.thenHappens(['CountyAssessmentCompleted', { docId: 'doc-county-assessment' }]);
    expect(done.events[0]?.data).toMatchObject({
      dimensions: COMPLIANCE_DIMENSIONS.map(({ code }) => ({ dimension: code, verdict: 'PASS', conditions: [] })),
    });
    guanyun()
      .when(completeCountyAssessment, { ...fields, dimensions: [] })
      .thenRefused('R-08', { missing: DIMENSIONS });
    guanyun()
      .when(completeCountyAssessment, {
        ...fields,
        dimensions: dimensions.filter(({ dimension }) => dimension !== 'NATIONAL_SECURITY'),
      })
      .thenRefused('R-08', { missing: ['NATIONAL_SECURITY'] });
    guanyun()
      .when(completeCountyAssessment, { ...fields, evidence: [] })
      .thenRefused('R-14', { missing: 'county-assessment' });
  });

  it('gives each finding in the form of an opinion: with a basis, and why it is negative (R-09)', () => {
    const but = (change: Partial<DimensionFindingDto>) =>
      guanyun().when(completeCountyAssessment, {
        ...fields,
        finding: 'FAIL',
        dimensions: dimensions.map((said) => (said.dimension === 'LAND_USE' ? { ...said, ...change } : said)),
      });
    but({ basis: [] }).thenRefused('R-09', { dimension: 'LAND_USE', missing: 'basis' });
    but({ verdict: 'FAIL' }).thenRefused('R-09', { dimension: 'LAND_USE', missing: 'reason' });
    but({ verdict: 'PASS_WITH_CONDITIONS' }).thenFails(InvalidCommand, { field: 'dimensions.1.conditions' });
    but({ verdict: 'FAIL', reason: '占用耕地' }).thenHappens(['CountyAssessmentCompleted', { finding: 'FAIL' }]);
  });

  it('does not pass a project against its own negative finding (R-11)', () =>
    guanyun()
      .when(completeCountyAssessment, {
        ...fields,
        dimensions: dimensions.map((said) =>
          said.dimension === 'ECO_ENVIRONMENT' ? { ...said, verdict: 'FAIL' as const, reason: '在红线内' } : said,
        ),
      })
      .thenRefused('R-11', { failedDimensions: ['ECO_ENVIRONMENT'] }));

  it('is made by the area’s own list of what is reviewed, in force that day, and names it (R-59, A1-9)', () => {
    const done = guanyun().when(completeCountyAssessment, fields);
    done.thenHappens(['CountyAssessmentCompleted', { localList: '细1' }]);
    expect(done.events[0]?.rules).toEqual(expect.arrayContaining(['R-14', 'R-59', 'A1-9']));
    const by = (county: Department) => guanyun().knowing('department', { 'COUNTY-GUANYUN': county });
    const none = { department: 'COUNTY-GUANYUN', list: 'COMPLIANCE_REVIEW', on: '2026-03-02' };
    by(refined('APPROVAL_SERVICE')).when(completeCountyAssessment, fields).thenRefused('R-59', none);
    by(refined('COMPLIANCE_REVIEW', '2026-03-03')).when(completeCountyAssessment, fields).thenRefused('R-59', none);
  });

  it('judges, as the city does, that the project is mature (R-06), real and feasible (R-10)', () => {
    guanyun()
      .when(completeCountyAssessment, fields)
      .thenHappens(['CountyAssessmentCompleted', { maturity: '已签订投资协议', authenticity }]);
    const of = { finding: 'PASS' as const, assessmentDoc: '评1', dimensions, evidence: fields.evidence };
    guanyun()
      .when(completeCountyAssessment, { ...of, authenticity })
      .thenRefused('R-06', { maturity: false });
    guanyun()
      .when(completeCountyAssessment, { ...of, maturity: fields.maturity })
      .thenRefused('R-10', { judged: false });
  });

  it('does not pass a project it finds neither real nor feasible (R-10, R-11)', () => {
    const doubtful = { ...fields, authenticity: { ...authenticity, finding: 'FAIL' as const } };
    guanyun().when(completeCountyAssessment, doubtful).thenRefused('R-11', { authenticity: 'FAIL' });
    guanyun()
      .when(completeCountyAssessment, { ...doubtful, finding: 'FAIL' })
      .thenHappens(['CountyAssessmentCompleted', { finding: 'FAIL' }]);
  });

  it('is taken from an import as far as it has it', () =>
    guanyun()
      .as(ADMIN)
      .through('IMPORT')
      .when(completeCountyAssessment, { finding: 'PASS', assessmentDoc: '评1' })
      .thenHappens(['CountyAssessmentCompleted', { finding: 'PASS' }]));

  it('is not completed by another county', () =>
    major()
      .as(DONGHAI)
      .when(completeCountyAssessment, fields)
      .thenRefused('R-14', { department: 'COUNTY-GUANYUN', actorDepartment: 'COUNTY-DONGHAI' }));

  it('waits until it is known which county answers for the project (R-16)', () =>
    given(project, filed, designated)
      .as(GUANYUN)
      .when(completeCountyAssessment, fields)
      .thenRefused('R-16', { territorialEntity: 'none' }));

  it('is for designated projects only (R-01)', () =>
    given(project, filed, inGuanyun)
      .as(GUANYUN)
      .when(completeCountyAssessment, fields)
      .thenRefused('R-01', { designated: false }));

  it('is no second assessment after one of the city', () =>
    guanyun(opened).when(completeCountyAssessment, fields).thenRefused('R-14', { assessedBy: 'COMMERCE' }));

  it('is not completed again while the city reviews it', () =>
    guanyun(completed('PASS')).when(completeCountyAssessment, fields).thenFails(StateConflict));

  it('is completed again when the city has returned it (R-15), or noted that it failed (R-13)', () => {
    guanyun(completed('PASS'), reviewed('PASS', 'RETURNED'))
      .when(completeCountyAssessment, fields)
      .thenHappens(['CountyAssessmentCompleted']);
    guanyun(completed('FAIL'), reviewed('FAIL', 'NOTED'))
      .when(completeCountyAssessment, fields)
      .thenHappens(['CountyAssessmentCompleted']);
  });
});

describe('the city filing review (R-15)', () => {
  const city = (...history: History) => major(...history).as(COMMERCE);

  it('admits a project the county passed: noted, it enters the reserve (R-12)', () => {
    const outcome = city(completed('PASS')).when(reviewCountyFiling, { result: 'NOTED', reserveNo: 'LYG-2026-002' });
    outcome.thenHappens(
      ['CityFilingReviewed', { department: 'COUNTY-GUANYUN', finding: 'PASS', result: 'NOTED' }],
      ['ProjectEnteredReserve', { reserveNo: 'LYG-2026-002' }],
    );
    expect(outcome.events[1]?.reserves).toEqual({ kind: 'reserve', value: 'LYG-2026-002', subject: 'P1' });
  });

  it('may be the Development and Reform Commission’s, while Commerce keeps the reserve (R-12, R-15)', () => {
    const noting = city(completed('PASS')).as(DRC);
    noting
      .when(reviewCountyFiling, { result: 'NOTED', reserveNo: 'LYG-2026-002' })
      .thenFails(InvalidCommand, { field: 'reserveNo' });
    const noted = noting.when(reviewCountyFiling, { result: 'NOTED' });
    noted.thenHappens(['CityFilingReviewed', { result: 'NOTED' }]);
    expect(enterInReserve.roles).toEqual(['COMMERCE']);
    const waiting = city(completed('PASS'), ...noted.events);
    waiting.as(GSO).when(selectTrack, { track: 'GENERAL' }).thenRefused('R-12', { admitted: false });
    waiting
      .as(GUANYUN)
      .when(completeCountyAssessment, { finding: 'PASS', assessmentDoc: '评2' })
      .thenFails(StateConflict);
    waiting
      .as(COMMERCE)
      .when(enterInReserve, { reserveNo: 'LYG-2026-002' })
      .thenHappens(['ProjectEnteredReserve', { reserveNo: 'LYG-2026-002' }]);
  });

  it.each([
    ['nobody assessed', []],
    ['nobody has noted yet', [completed('PASS')]],
    ['was returned', [completed('PASS'), reviewed('PASS', 'RETURNED')]],
    ['failed', [completed('FAIL'), reviewed('FAIL', 'NOTED')]],
  ])('puts no project in the reserve that %s (R-12)', (_, history) =>
    city(...history)
      .when(enterInReserve, { reserveNo: 'LYG-2026-002' })
      .thenRefused('R-12', { noted: false }),
  );

  it('does not lie before the assessment it answers', () =>
    city(happened('2026-03-05', completed('PASS')))
      .on('2026-03-04')
      .when(reviewCountyFiling, { result: 'NOTED', reserveNo: 'LYG-2026-002' })
      .thenFails(InvalidCommand, { field: 'occurredAt' }));

  it('is believed of an earlier day on its paper only, and so is the entry in the reserve (R-12)', () => {
    const passed = happened('2026-03-04', completed('PASS'));
    const answer = { result: 'NOTED' as const, reserveNo: 'LYG-2026-002' };
    const late = city(passed).on('2026-03-05').recordedOn('2026-11-20');
    late.when(reviewCountyFiling, answer).thenRefused('R-12', { evidence: 'missing', happenedOn: '2026-03-05' });
    late
      .when(reviewCountyFiling, { ...answer, evidence: papers('filing-review') })
      .thenHappens(['CityFilingReviewed'], ['ProjectEnteredReserve']);
    const noted = city(passed, happened('2026-03-05', reviewed('PASS', 'NOTED'))).on('2026-03-06');
    const entry = { reserveNo: 'LYG-2026-002' };
    noted
      .recordedOn('2026-11-20')
      .when(enterInReserve, entry)
      .thenRefused('R-12', { evidence: 'missing', happenedOn: '2026-03-06' });
    noted
      .recordedOn('2026-11-20')
      .when(enterInReserve, { ...entry, evidence: papers('reserve-list') })
      .thenHappens(['ProjectEnteredReserve']);
  });

  it('needs a reserve number to admit', () =>
    city(completed('PASS'))
      .when(reviewCountyFiling, { result: 'NOTED' })
      .thenFails(InvalidCommand, { field: 'reserveNo' }));

  it('notes a failed assessment, which keeps the project out of the later stages (R-13)', () => {
    city(completed('FAIL'))
      .when(reviewCountyFiling, { result: 'NOTED' })
      .thenHappens(['CityFilingReviewed', { finding: 'FAIL', result: 'NOTED' }]);
    city(completed('FAIL'), reviewed('FAIL', 'NOTED'))
      .as(GSO)
      .when(selectTrack, { track: 'GENERAL' })
      .thenRefused('R-13', { admitted: false });
  });

  it('returns an assessment with a reason, which admits nobody (R-12)', () => {
    city(completed('PASS'))
      .when(reviewCountyFiling, { result: 'RETURNED', reason: '材料不齐' })
      .thenHappens(['CityFilingReviewed', { result: 'RETURNED', reason: '材料不齐' }]);
    city(completed('PASS'), reviewed('PASS', 'RETURNED'))
      .as(GSO)
      .when(selectTrack, { track: 'GENERAL' })
      .thenRefused('R-12', { admitted: false });
  });

  it('does not return an assessment without a reason', () =>
    city(completed('PASS'))
      .when(reviewCountyFiling, { result: 'RETURNED' })
      .thenFails(InvalidCommand, { field: 'reason' }));

  it.each([
    ['PASS', 'RETURNED'],
    ['FAIL', 'NOTED'],
  ] as const)('takes no reserve number when a county %s is %s', (finding, result) =>
    city(completed(finding))
      .when(reviewCountyFiling, { result, reason: '见附件', reserveNo: 'LYG-2026-002' })
      .thenFails(InvalidCommand, { field: 'reserveNo' }),
  );

  it('answers an assessment once, and only one that was filed', () => {
    city().when(reviewCountyFiling, { result: 'NOTED' }).thenFails(StateConflict);
    city(completed('FAIL'), reviewed('FAIL', 'NOTED'))
      .when(reviewCountyFiling, { result: 'NOTED' })
      .thenFails(StateConflict);
  });

  it('opens the later stages to the admitted project', () =>
    major(
      completed('PASS'),
      reviewed('PASS', 'NOTED'),
      ProjectEnteredReserve.of({ projectId: 'P1', reserveNo: 'LYG-2026-002' }),
    )
      .as(GSO)
      .when(selectTrack, { track: 'GENERAL' })
      .thenHappens(['ApprovalTrackSelected']));

  it('opens them from that day on, not for a day before (R-12)', () =>
    major(happened('2026-03-05', ProjectEnteredReserve.of({ projectId: 'P1', reserveNo: 'LYG-2026-002' })))
      .as(GSO)
      .on('2026-03-04')
      .when(selectTrack, { track: 'GENERAL' })
      .thenRefused('R-12', { reservedOn: '2026-03-05', on: '2026-03-04' }));
});
