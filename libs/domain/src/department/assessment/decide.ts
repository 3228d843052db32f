import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../kernel/refusal.js';
import { entryScore, inputsHash, type MonthInputs } from '../../scoring/assessment-entry.js';
import { BILLION } from '../../scoring/case-terms.js';
import { lastDayOf, monthsOf } from '../../scoring/period.js';
import type { Department } from '../state.js';
import { isSameOffice } from '../succession/holder.js';
import { AssessAgencyDepartment, FinalizePeriodScore, type MonthInputsDto } from './commands.js';
import { AgencyDepartmentAssessed, AssessmentScoreFinalized } from './events.js';

const departmentDecision = decisionsOf<Department>('department');

/** each entry is settled by itself, once, and only when its period is over. */
export const finalizePeriodScore = departmentDecision(FinalizePeriodScore, {
  title: { zh: '确定考核得分', en: 'Finalize a period’s score' },
  roles: ['BEO', 'SUPV'],
  rule: 'R-49',
  decide({ finalized = [] }, command, facts) {
    const { entry, period, position, viewVersion } = command;
    requireOver(period, facts);
    if (finalized.some((done) => done.entry === entry && done.period === period)) {
      throw new StateConflict(
        { zh: `${period}的“${entry}”得分已确定`, en: `${entry} of ${period} is finalized already` },
        { entry, period },
      );
    }
    const inputs = inputsOf(command);
    const { policy } = facts;
    const { formula, score, grade, months } = entryScore(inputs, policy.compliance.assessment[entry], policy.score);
    return [
      AssessmentScoreFinalized.of({
        department: facts.targetId,
        entry,
        period,
        score,
        grade,
        months: [...months],
        inputs: inputs.map((month) => ({ ...month })),
        inputsHash: inputsHash(inputs),
        formula,
        policyVersion: policy.version,
        viewVersion,
        position,
      }),
    ];
  },
});

/** the Government Services Office assesses the others, not itself; once a period. */
export const assessAgencyDepartment = departmentDecision(AssessAgencyDepartment, {
  title: { zh: '考核帮代办部门', en: 'Assess an agency department' },
  roles: ['GSO'],
  rule: 'R-43',
  decide({ agencyAssessed = [] }, { period, dutyMark, outcomeMark, finding, evidence = [] }, facts) {
    const department = facts.targetId;
    refuseIf(isSameOffice(department, 'GSO', facts), 'R-43', { department });
    requireOver(period, facts);
    if (agencyAssessed.includes(period)) {
      throw new StateConflict(
        { zh: `${period}的帮代办工作已考核`, en: `Its agency service of ${period} is assessed already` },
        { period },
      );
    }
    if (evidence.length === 0) {
      throw new InvalidCommand('evidence', { zh: '请附考核依据', en: 'attach what the assessment rests on' });
    }
    const documents = evidence.map(({ docId }) => docId);
    return [AgencyDepartmentAssessed.of({ department, period, dutyMark, outcomeMark, finding, documents })];
  },
});

/** @throws StateConflict while the period runs. */
function requireOver(period: string, { businessDate }: Facts): void {
  const last = lastDayOf(period);
  if (businessDate > last) return;
  throw new StateConflict(
    { zh: `${period}于${last}结束，结束后方可考核`, en: `${period} ends on ${last}: settle it after that day` },
    { period, lastDay: last },
  );
}

/** The inputs of every month of the period. @throws InvalidCommand on `months` for gaps and figures that cannot be. */
function inputsOf({ period, months }: FinalizePeriodScore): readonly MonthInputs[] {
  const expected = monthsOf(period);
  if (months.length !== expected.length || months.some(({ month }, i) => month !== expected[i])) {
    throw new InvalidCommand('months', {
      zh: `应依次为${expected.join('、')}`,
      en: `must be ${expected.join(', ')}, in this order`,
    });
  }
  return months.map((inputs, i) => {
    if (!isPossible(inputs)) {
      throw new InvalidCommand(`months.${i}`, {
        zh: '数据不能成立：请按记分卡所列填写',
        en: 'cannot be: give what the scorecard of the month says',
      });
    }
    const { reviews, agentStars, coordination, ...counts } = inputs;
    return present({
      month: counts.month,
      cases: counts.cases,
      timeliness: counts.timeliness,
      earlyCases: counts.earlyCases,
      statutoryCases: counts.statutoryCases,
      compression: counts.compression,
      reviews: reviews && { sum: reviews.sum, count: reviews.count },
      agentStars: agentStars && { sum: agentStars.sum, count: agentStars.count },
      coordination: coordination && { closedOnTime: coordination.closedOnTime, due: coordination.due },
      complianceDeductions: counts.complianceDeductions,
      yellowCards: counts.yellowCards,
      redCards: counts.redCards,
      warnings: counts.warnings,
    });
  });
}

function isPossible(inputs: MonthInputsDto): boolean {
  const { cases, timeliness, earlyCases, statutoryCases, compression, reviews, agentStars, coordination } = inputs;
  return (
    timeliness <= cases * BILLION &&
    earlyCases <= cases &&
    statutoryCases <= cases &&
    compression <= statutoryCases * BILLION &&
    (!reviews || reviews.sum <= 10 * reviews.count) &&
    (!agentStars || (agentStars.sum >= agentStars.count && agentStars.sum <= 5 * agentStars.count)) &&
    (!coordination || coordination.closedOnTime <= coordination.due)
  );
}
