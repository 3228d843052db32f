import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../kernel/refusal.js';
import type { ScorecardFigures } from '../../kernel/scorecards.js';
import { NOTICE_DATE } from '../../policy/data/shipped-policy.js';
import { entryScore, inputsHash } from '../../scoring/assessment-entry.js';
import { lastDayOf, monthsOf } from '../../scoring/period.js';
import type { Department } from '../state.js';
import { isSameOffice } from '../succession/holder.js';
import { AssessAgencyDepartment, FinalizePeriodScore } from './commands.js';
import { AgencyDepartmentAssessed, AssessmentScoreFinalized } from './events.js';

const departmentDecision = decisionsOf<Department>('department');

/**
 * R-49: each entry is settled by itself, once, and only when its period is over; its inputs are the scorecards'. A period
 * in which nothing of the entry was measured is settled without a score (scoring.md 7.3, fixture D-3).
 */
export const finalizePeriodScore = departmentDecision(FinalizePeriodScore, {
  title: { zh: '确定考核得分', en: 'Finalize a period’s score' },
  roles: ['BEO', 'SUPV'],
  rule: 'R-49',
  scorecards: ({ period }) => monthsOf(period),
  decide({ registered, finalized = [] }, command, facts) {
    const { entry, period } = command;
    requireAssessable(period, registered, facts);
    if (finalized.some((done) => done.entry === entry && done.period === period)) {
      throw new StateConflict(
        { zh: `${period}的“${entry}”得分已确定`, en: `${entry} of ${period} is finalized already` },
        { entry, period },
      );
    }
    const { months: inputs, position, viewVersion } = figuresFor(command, facts);
    const { policy } = facts;
    const { formula, score, grade, months } = entryScore(inputs, policy.compliance.assessment[entry], policy.score);
    return [
      AssessmentScoreFinalized.of({
        department: facts.targetId,
        entry,
        period,
        ...present({ score }),
        grade,
        months: [...months],
        inputs: inputs.map((month) => ({ ...month })),
        inputsFrom: 'SCORECARDS',
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
  decide({ registered, agencyAssessed = [] }, { period, dutyMark, outcomeMark, finding, evidence = [] }, facts) {
    const department = facts.targetId;
    refuseIf(isSameOffice(department, 'GSO', facts), 'R-43', { department });
    requireAssessable(period, registered, facts);
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

/** @throws StateConflict while the period runs, or where it had ended before the notice or the department was there. */
function requireAssessable(period: string, registered: Department['registered'], { businessDate }: Facts): void {
  const last = lastDayOf(period);
  if (last < NOTICE_DATE) {
    throw new StateConflict(
      {
        zh: `${period}在通知施行（${NOTICE_DATE}）之前，不纳入考核`,
        en: `${period} ended before the notice took effect on ${NOTICE_DATE}: it is not assessed`,
      },
      { period, noticeDate: NOTICE_DATE },
    );
  }
  if (registered && last < registered.validFrom) {
    const { validFrom } = registered;
    throw new StateConflict(
      {
        zh: `该部门自${validFrom}起设立，${period}不予考核`,
        en: `The department is there from ${validFrom} on: ${period} is the one’s before it`,
      },
      { period, validFrom },
    );
  }
  if (businessDate > last) return;
  throw new StateConflict(
    { zh: `${period}于${last}结束，结束后方可考核`, en: `${period} ends on ${last}: settle it after that day` },
    { period, lastDay: last },
  );
}

/**
 * The scorecards of every month of the period: what the record itself says, so that nobody types in what the system knows.
 * @throws StateConflict where this process reads none.
 */
function figuresFor({ period }: FinalizePeriodScore, { scorecards }: Facts): ScorecardFigures {
  if (scorecards) return scorecards;
  throw new StateConflict(
    {
      zh: '此处读不到部门记分卡，请向提供接口服务的系统提交',
      en: 'The scorecards cannot be read here: give the command to the running system over HTTP',
    },
    { period },
  );
}
