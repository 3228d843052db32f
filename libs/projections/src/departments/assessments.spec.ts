import { describe, expect, it } from '@jest/globals';
import { finalizePeriodScore } from '#domain/department/assessment/decide';
import { departmentStream } from '#domain/department/stream';
import { ASSESSMENT_ENTRIES } from '#domain/scoring/assessment-entry';
import { aimedAt } from '#test/support/aimed-at';
import { given, happened } from '#test/support/given';
import { BEO } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { assessments } from './assessments.js';

const month = {
  month: '2024-05',
  cases: 1,
  timeliness: 1_000_000_000,
  earlyCases: 0,
  statutoryCases: 0,
  compression: 0,
  complianceDeductions: 0,
  yellowCards: 0,
  redCards: 0,
  warnings: 0,
};
const settled = ASSESSMENT_ENTRIES.flatMap((entry) =>
  given(departmentStream)
    .as(BEO)
    .on('2024-06-03')
    .readingScorecards({ months: [month], position: '0000000000000420', viewVersion: 3 })
    .when(aimedAt('NR', finalizePeriodScore), { entry, period: '2024-05' })
    .events.map((event) => happened('2024-06-03', event)),
);

describe('the view of assessments (R-49)', () => {
  it('has two documents for a department and period, one for each entry', () => {
    const documents = projected(assessments, settled);
    expect(Object.keys(documents)).toEqual(['NR:2024-05:PROJECT_SERVICE', 'NR:2024-05:APPROVAL_REFORM']);
    expect(documents['NR:2024-05:APPROVAL_REFORM']).toMatchObject({
      department: 'NR',
      score: 100,
      grade: 'EXCELLENT',
      finalizedOn: '2024-06-03',
      countedMonths: 1,
      inputsFrom: 'SCORECARDS',
      policyVersion: 1,
      position: '0000000000000420',
    });
    // Nothing of the month says how projects were served.
    expect(documents['NR:2024-05:PROJECT_SERVICE']).toMatchObject({ grade: 'NOT_RANKED', countedMonths: 0 });
    expect(documents['NR:2024-05:PROJECT_SERVICE']).not.toHaveProperty('score');
  });
});
