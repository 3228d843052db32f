import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { BILLION, caseTerms, type DecidedCase } from './case-terms.js';
import { DEPARTMENT_SCORE, departmentScore, type DepartmentScoreInputs } from './department-score.js';

const POLICY = SHIPPED_POLICY.score;
const NOTHING: DepartmentScoreInputs = {
  cases: 0,
  timeliness: 0,
  earlyCases: 0,
  statutoryCases: 0,
  compression: 0,
  complianceDeductions: 0,
  yellowCards: 0,
  redCards: 0,
  warnings: 0,
};
const scoreOf = (inputs: Partial<DepartmentScoreInputs>) => departmentScore({ ...NOTHING, ...inputs }, POLICY);

const decided = (fields: Partial<DecidedCase>): DecidedCase => ({
  acceptedOn: businessDate('2024-05-06'),
  timeUnit: 'WORKING_DAY',
  promisedDays: 7,
  elapsedDays: 7,
  overrunDays: 0,
  ...fields,
});

describe('a department’s score (scoring.md 7.3)', () => {
  it('D-1: 20 cases, two of them late, one yellow card and two warnings give 92.01, excellent', () => {
    const cases = [
      ...Array.from({ length: 18 }, () => decided({})),
      decided({ promisedDays: 7, overrunDays: 1 }),
      decided({ promisedDays: 5, overrunDays: 4 }),
    ];
    const score = scoreOf({
      cases: cases.length,
      timeliness: cases.reduce((sum, one) => sum + caseTerms(one).timeliness, 0),
      earlyCases: 9,
      reviews: { sum: 91, count: 10 },
      agentStars: { sum: 44, count: 10 },
      coordination: { closedOnTime: 9, due: 10 },
      yellowCards: 1,
      warnings: 2,
    });
    expect(score).toEqual({
      formula: DEPARTMENT_SCORE,
      components: { timeliness: 95.2857, satisfaction: 91, agentRating: 88, coordination: 90, compliance: 100 },
      base: 93.0143,
      bonus: 4,
      score: 92.0143,
      grade: 'EXCELLENT',
      flags: [],
    });
  });

  it('D-3: no cases and no cards give 100 with every part flagged that had no input', () => {
    expect(scoreOf({})).toMatchObject({
      components: { timeliness: 100, satisfaction: 100, agentRating: 100, coordination: 100, compliance: 100 },
      score: 100,
      flags: ['NO_CASES', 'NO_REVIEWS', 'NO_AGENT_RATINGS', 'NO_COORDINATION'],
    });
  });

  it('does not pass in silence over items that were due and never decided, though the formula averages decided ones', () => {
    expect(scoreOf({ overdueOpen: 2 }).flags).toContain('OVERDUE_OPEN');
    expect(scoreOf({ overdueOpen: 0 }).flags).not.toContain('OVERDUE_OPEN');
  });

  it('never leaves 0 to 100', () => {
    const late = { cases: 1, timeliness: 0 };
    expect(scoreOf({ ...late, redCards: 20 }).score).toBe(0);
    expect(scoreOf({ cases: 10, timeliness: 10 * BILLION, earlyCases: 10 }).score).toBe(100);
    expect(scoreOf({ complianceDeductions: 130 }).components.compliance).toBe(0);
  });

  it('takes off for every third warning only', () => {
    const off = (warnings: number) => 100 - scoreOf({ warnings }).score;
    expect([0, 2, 3, 5, 6].map(off)).toEqual([0, 0, 3, 3, 6]);
  });

  it('gives a point for each full 10 % of cases concluded early, and no less at the very border', () => {
    const bonus = (earlyCases: number, cases: number) => scoreOf({ cases, earlyCases }).bonus;
    expect([bonus(0, 10), bonus(3, 10), bonus(19, 200), bonus(20, 200), bonus(9, 20)]).toEqual([0, 3, 0, 1, 4]);
  });

  it('gives 3 points for promises 30 % below the statutory time, one for each 10 % more, at most 10 in all', () => {
    const bonus = (promisedDays: number, statutoryDays: number) => {
      const compression = caseTerms(decided({ promisedDays, statutoryDays })).compression ?? 0;
      return scoreOf({ statutoryCases: 3, compression: 3 * compression }).bonus;
    };
    expect([bonus(8, 10), bonus(7, 10), bonus(6, 10), bonus(10, 10), bonus(12, 10)]).toEqual([0, 3, 4, 0, 0]);
    expect(scoreOf({ cases: 10, earlyCases: 10, statutoryCases: 1, compression: 0.9 * BILLION }).bonus).toBe(10);
  });

  it('grades by the policy’s limits, each of which still belongs to the better grade', () => {
    const grade = (points: number) => scoreOf({ complianceDeductions: points * 10 }).grade;
    expect([grade(10), grade(0)]).toEqual(['EXCELLENT', 'EXCELLENT']);
    const at = (cards: number) => scoreOf({ yellowCards: cards }).grade;
    expect([2, 3, 4, 5, 8, 9].map(at)).toEqual(['EXCELLENT', 'GOOD', 'GOOD', 'QUALIFIED', 'QUALIFIED', 'UNQUALIFIED']);
  });
});

describe('what one case adds', () => {
  it('counts a case over by its whole promise as nothing, and never as less', () => {
    expect(caseTerms(decided({ promisedDays: 5, overrunDays: 5 })).timeliness).toBe(0);
    expect(caseTerms(decided({ promisedDays: 5, overrunDays: 50 })).timeliness).toBe(0);
  });

  it('counts a promise of the same day as kept or broken', () => {
    expect(caseTerms(decided({ promisedDays: 0, elapsedDays: 0 })).timeliness).toBe(BILLION);
    expect(caseTerms(decided({ promisedDays: 0, elapsedDays: 1, overrunDays: 1 })).timeliness).toBe(0);
  });

  it('compares days over with the days of a promise made in months', () => {
    const late = decided({ timeUnit: 'MONTH', promisedDays: 1, elapsedDays: 62, overrunDays: 31 });
    expect(caseTerms(late)).toEqual({ timeliness: 0, early: false });
    expect(caseTerms({ ...late, elapsedDays: 30, overrunDays: 0 })).toEqual({ timeliness: BILLION, early: true });
  });

  it('is early only when days of the promise were left', () => {
    expect(caseTerms(decided({ elapsedDays: 7 })).early).toBe(false);
    expect(caseTerms(decided({ elapsedDays: 6 })).early).toBe(true);
  });

  it('knows no compression where no statutory time is known', () => {
    expect(caseTerms(decided({}))).not.toHaveProperty('compression');
    expect(caseTerms(decided({ statutoryDays: 0 }))).not.toHaveProperty('compression');
  });
});
