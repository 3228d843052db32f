import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { canonicalJson } from '#integrity/canonical-json';
import { aimedAt } from '#test/support/aimed-at';
import { showing } from '#test/support/coordination-story';
import { given, type History } from '#test/support/given';
import { GSO } from '#test/support/landed-project';
import { BEO } from '#test/support/major-project';
import { InvalidCommand, StateConflict } from '../../kernel/refusal.js';
import { monthsOf } from '../../scoring/period.js';
import { ASSESSMENT_ENTRIES, type MonthInputs } from '../../scoring/assessment-entry.js';
import { DepartmentRegistered } from '../events.js';
import { departmentStream } from '../stream.js';
import { FinalizePeriodScore } from './commands.js';
import * as decisions from './decide.js';
import { AssessmentScoreFinalized } from './events.js';

const finalize = aimedAt('NR', decisions.finalizePeriodScore);
const assess = aimedAt('NR', decisions.assessAgencyDepartment);
const registered = DepartmentRegistered.of({
  code: 'NR',
  name: { zh: '市自然资源局', en: 'Bureau of Natural Resources' },
  role: 'NR',
  validFrom: businessDate('2024-03-18'),
});

const quiet = (month: string): MonthInputs => ({
  month,
  cases: 0,
  timeliness: 0,
  earlyCases: 0,
  statutoryCases: 0,
  compression: 0,
  complianceDeductions: 0,
  yellowCards: 0,
  redCards: 0,
  warnings: 0,
});
/** Fixture D-1 of scoring.md 7.3 as the inputs of a month. */
const d1: MonthInputs = {
  ...quiet('2024-05'),
  cases: 20,
  timeliness: 19_057_142_857,
  earlyCases: 9,
  reviews: { sum: 91, count: 10 },
  agentStars: { sum: 44, count: 10 },
  coordination: { closedOnTime: 9, due: 10 },
  yellowCards: 1,
  warnings: 2,
};
const year = monthsOf('2024').map((month) => (month === '2024-05' ? d1 : quiet(month)));
const SOURCE = { position: '0000000000000420', viewVersion: 3 };
/** NR, whose scorecards say this of the months of the period. */
const reading = (months: readonly MonthInputs[], ...history: History) =>
  given(departmentStream, registered, ...history)
    .as(BEO)
    .on('2025-01-06')
    .readingScorecards({ months, ...SOURCE });
const nr = reading(year);
const service = { entry: 'PROJECT_SERVICE' as const, period: '2024' };
const reform = { ...service, entry: 'APPROVAL_REFORM' as const };

describe('finalizing a period’s score (R-49)', () => {
  it('makes two entries, project service and approval reform, and no third that is both', () => {
    expect(ASSESSMENT_ENTRIES).toEqual(['PROJECT_SERVICE', 'APPROVAL_REFORM']);
    // (0.20 × 91 + 0.15 × 88 + 0.15 × 90) / 0.50
    nr.when(finalize, service).thenHappens([
      'AssessmentScoreFinalized',
      { entry: 'PROJECT_SERVICE', score: 89.8, grade: 'GOOD' },
    ]);
    // (0.40 × 95.2857 + 0.10 × 100) / 0.50 − 5 + 4
    nr.when(finalize, reform).thenHappens([
      'AssessmentScoreFinalized',
      { entry: 'APPROVAL_REFORM', score: 95.2286, grade: 'EXCELLENT' },
    ]);
  });

  it('settles each entry once', () => {
    const done = nr.when(finalize, service);
    const after = reading(year, ...done.events);
    after.when(finalize, service).thenFails(StateConflict, { details: { entry: 'PROJECT_SERVICE', period: '2024' } });
    after.when(finalize, reform).thenHappens(['AssessmentScoreFinalized']);
  });

  it('waits until the period is over', () => {
    nr.on('2024-12-31')
      .when(finalize, service)
      .thenFails(StateConflict, { details: { lastDay: '2024-12-31' } });
    nr.on('2025-01-01').when(finalize, service).thenHappens(['AssessmentScoreFinalized']);
  });

  it('is for the Business Environment Office and the Supervision Office', () =>
    expect(finalize.roles).toEqual(['BEO', 'SUPV']));

  it('keeps the inputs, where they come from, the policy and the SHA-256 of the inputs as canonical JSON', () => {
    const { events } = nr.when(finalize, service);
    const inputsHash = createHash('sha256').update(canonicalJson(year)).digest('hex');
    expect(events[0]?.data).toMatchObject({
      ...SOURCE,
      policyVersion: 1,
      formula: 'assessment-entry@2',
      inputs: year,
      inputsHash,
    });
  });

  it('counts months in which something was measured, or a card was given, and no others', () => {
    const carded = year.map((month) => (month.month === '2024-06' ? { ...quiet('2024-06'), yellowCards: 1 } : month));
    const { events } = reading(carded).when(finalize, reform);
    const data = events[0]?.data;
    expect(data).toMatchObject({ score: 95.1143 });
    expect(data).toHaveProperty('months.4.counted', true);
    expect(data).toHaveProperty('months.5', { month: '2024-06', score: 95, counted: true });
    expect(data).toHaveProperty('months.6.counted', false);
  });

  it('takes its inputs from the scorecards of every month of the period, and none from whoever gives it (R-49)', () => {
    expect(decisions.finalizePeriodScore.scorecards?.(Object.assign(new FinalizePeriodScore(), service))).toEqual(
      monthsOf('2024'),
    );
    nr.when(finalize, service).thenHappens(['AssessmentScoreFinalized', { inputsFrom: 'SCORECARDS', inputs: year }]);
  });

  it('is not settled where no scorecards can be read (R-49)', () =>
    given(departmentStream, registered).as(BEO).on('2025-01-06').when(finalize, service).thenFails(StateConflict));

  it('says of one an earlier release settled that an officer typed the inputs in', () => {
    const [event] = nr.when(finalize, service).events;
    const asWritten = { ...event?.data, inputsFrom: undefined };
    const brought = AssessmentScoreFinalized.upcast(asWritten, 1);
    expect(brought).toEqual({ ...event?.data, inputsFrom: 'TYPED' });
    AssessmentScoreFinalized.assertValid(brought);
  });

  it('gives a period in which nothing was measured no score and no rank: fixture D-3 (R-49)', () => {
    const nothing = reading(monthsOf('2024').map(quiet));
    for (const command of [service, reform]) {
      const { events } = nothing.when(finalize, command);
      expect(events[0]?.data).toMatchObject({ grade: 'NOT_RANKED', inputs: monthsOf('2024').map(quiet) });
      expect(events[0]?.data).not.toHaveProperty('score');
    }
  });

  it('leaves one an earlier release settled as it was told (R-49)', () => {
    const [event] = nr.when(finalize, service).events;
    const asWritten = { ...event?.data, score: 100, grade: 'EXCELLENT', formula: 'assessment-entry@1' };
    expect(AssessmentScoreFinalized.upcast(asWritten, 2)).toEqual(asWritten);
    AssessmentScoreFinalized.assertValid(asWritten);
  });

  it('settles no period before the notice or before the department was there (R-49)', () => {
    const of = (period: string) => ({ ...service, period });
    nr.when(finalize, of('2024-02')).thenFails(StateConflict, { details: { noticeDate: '2024-03-18' } });
    nr.when(finalize, of('2024-03')).thenHappens(['AssessmentScoreFinalized']);
    const successor = DepartmentRegistered.of({ ...registered.data, validFrom: businessDate('2024-06-01') });
    const later = reading(year, successor);
    later.when(finalize, of('2024-05')).thenFails(StateConflict, { details: { validFrom: '2024-06-01' } });
    later.when(finalize, of('2024-06')).thenHappens(['AssessmentScoreFinalized']);
  });
});

describe('assessing an agency department (R-43)', () => {
  const marks = { period: '2024-Q4', dutyMark: 92, outcomeMark: 88.5, finding: '帮办及时', ...showing('assessment') };
  const gso = nr.as(GSO);

  it('is done by the Government Services Office for a period that is over, once, on documents', () => {
    const done = gso.when(assess, marks);
    done.thenHappens([
      'AgencyDepartmentAssessed',
      { department: 'NR', period: '2024-Q4', dutyMark: 92, outcomeMark: 88.5 },
    ]);
    gso.when(assess, { ...marks, period: '2025-Q1' }).thenFails(StateConflict);
    gso.when(assess, { ...marks, evidence: [] }).thenFails(InvalidCommand, { field: 'evidence' });
    given(departmentStream, registered, ...done.events)
      .as(GSO)
      .on('2025-01-06')
      .when(assess, marks)
      .thenFails(StateConflict);
    expect(assess.roles).toEqual(['GSO']);
  });

  it('is not done by the assessor on itself', () =>
    gso.when(aimedAt('GSO', decisions.assessAgencyDepartment), marks).thenRefused('R-43', { department: 'GSO' }));
});
