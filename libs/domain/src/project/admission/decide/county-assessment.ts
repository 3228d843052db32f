import { localListOn } from '../../../department/local-lists/state.js';
import type { Facts } from '../../../kernel/facts.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDepartment } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { paper } from '../../joint-services/office.js';
import { requireAssessable } from '../assessable.js';
import { CompleteCountyAssessment, EnterReserve, ReviewCountyFiling } from '../commands.js';
import { CityFilingReviewed, CountyAssessmentCompleted } from '../events.js';
import { requireInForm } from '../in-form.js';
import { requireInOrder } from '../in-order.js';
import { enterReserve, requireNoReserveNo } from '../reserve.js';
import type { CountyAssessment } from '../state.js';
import { DIMENSIONS } from '../vocabulary.js';

/**
 * The county or zone that answers for the project assesses it, and then nobody else does. It may complete another
 * assessment after the city returned one, or after a failed one was noted.
 */
export const completeCountyAssessment = projectDecision(CompleteCountyAssessment, {
  title: { zh: '完成县区准入评估', en: 'Complete the county assessment' },
  roles: ['COUNTY', 'ZONE'],
  rule: 'R-14',
  reads: ({ filing: { territorialEntity } }, { channel }) =>
    territorialEntity === undefined || channel === 'IMPORT' ? [] : references('department', territorialEntity),
  decide(project, command, facts) {
    const { finding, assessmentDoc } = command;
    requireAssessable(project, facts);
    const { round, county } = project.admission;
    const department = project.filing.territorialEntity ?? refuse('R-16', { territorialEntity: 'none' });
    requireDepartment(facts, department, 'R-14');
    refuseIf(round !== undefined, 'R-14', { assessedBy: 'COMMERCE' });
    if (county && county.review === undefined) {
      throw new StateConflict({
        zh: `评估${county.completed.assessmentDoc}正在市级备案审查，请等待结果`,
        en: `Assessment ${county.completed.assessmentDoc} is under the city's filing review: wait for its answer`,
      });
    }
    requireInOrder(facts, county?.reviewedOn, { zh: '上一次备案审查', en: 'the city’s review before' });
    if (county && awaitsReserve(county)) {
      throw new StateConflict({
        zh: `评估${county.completed.assessmentDoc}已备案，请等待商务部门列入储备库`,
        en: `Assessment ${county.completed.assessmentDoc} is noted: wait for Commerce to enter the project in the reserve`,
      });
    }
    const localList = localListOf(department, facts);
    const dimensions = dimensionsOf(command, facts);
    const judged = judgedBy(command, facts);
    const docId = paper(command, 'county-assessment', 'R-14', facts);
    const projectId = facts.targetId;
    return [
      CountyAssessmentCompleted.of(
        {
          projectId,
          department,
          finding,
          assessmentDoc,
          ...present({ dimensions, docId, localList, maturity: judged.maturity, authenticity: judged.authenticity }),
        },
        localList === undefined ? undefined : ['R-06', 'R-08', 'R-10', 'R-14', 'R-59', 'A1-9'],
      ),
    ];
  },
});

/**
 * Who assesses has moved to the county, what is assessed has not: every dimension of Annex 1, each on its basis, and
 * nothing passes against a negative finding. An import has what it has.
 */
function dimensionsOf({ finding, dimensions }: CompleteCountyAssessment, facts: Facts) {
  if (isUnattended(facts) && dimensions === undefined) return undefined;
  const found = dimensions ?? [];
  const missing = DIMENSIONS.filter((code) => !found.some(({ dimension }) => dimension === code));
  refuseIf(missing.length > 0, 'R-08', { missing });
  found.forEach((said, i) => requireInForm(said, `dimensions.${i}.conditions`));
  const failedDimensions = found.filter(({ verdict }) => verdict === 'FAIL').map(({ dimension }) => dimension);
  refuseIf(finding === 'PASS' && failedDimensions.length > 0, 'R-11', { finding, failedDimensions });
  return found.map(({ dimension, verdict, basis, conditions = [], reason }) =>
    present({ dimension, verdict, basis, conditions, reason }),
  );
}

/** A1-9: the area assesses by its own list of what is reviewed, refined from the city's. @throws Refusal by R-59. */
function localListOf(department: string, facts: Facts): string | undefined {
  if (isUnattended(facts)) return undefined;
  const list = localListOn(facts.of('department', department), 'COMPLIANCE_REVIEW', facts.businessDate);
  return list?.document ?? refuse('R-59', { department, list: 'COMPLIANCE_REVIEW', on: facts.businessDate });
}

/**
 * As the city does before it opens and concludes: the project is mature, real and feasible, and does not pass
 * where it is not. @throws Refusal by the rule that is missing.
 */
function judgedBy({ finding, maturity, authenticity }: CompleteCountyAssessment, facts: Facts) {
  if (!isUnattended(facts)) {
    refuseIf(maturity === undefined, 'R-06', { maturity: false });
    refuseIf(authenticity === undefined, 'R-10', { judged: false });
  }
  if (authenticity === undefined) return { maturity };
  const { background, investorStrength, feasibility, finding: real } = authenticity;
  refuseIf(finding === 'PASS' && real === 'FAIL', 'R-11', { finding, authenticity: real });
  return { maturity, authenticity: { background, investorStrength, feasibility, finding: real } };
}

/** Did the city note the county's pass, and nobody enter the project in the reserve yet? */
function awaitsReserve({ completed, review }: CountyAssessment): boolean {
  return review === 'NOTED' && completed.finding === 'PASS';
}

/**
 * The city looks at the filing and does not assess again: it notes the county's finding or returns it. The reserve
 * is kept by Commerce: what another office notes, Commerce enters afterwards.
 */
export const reviewCountyFiling = projectDecision(ReviewCountyFiling, {
  title: { zh: '市级备案审查', en: 'Review the county filing' },
  roles: ['COMMERCE', 'DRC'],
  rule: 'R-15',
  decide(project, command, facts) {
    const { result, reason, reserveNo } = command;
    requireAssessable(project, facts);
    const { county } = project.admission;
    if (!county || county.review !== undefined) {
      throw new StateConflict({
        zh: '没有待审查的县区评估，请等县区报送',
        en: 'No county assessment waits for review: the county files one first',
      });
    }
    if (result === 'RETURNED' && reason === undefined) {
      throw new InvalidCommand('reason', { zh: '退回须说明理由', en: 'say why the assessment is returned' });
    }
    requireInOrder(facts, county.completedOn, { zh: '县区评估完成', en: 'the county’s assessment' });
    // noted or entered on an earlier day, the project would be admitted from that day on.
    requireShown(facts.businessDate, command, 'R-12', facts, ['filing-review']);
    const projectId = facts.targetId;
    const { department, finding } = county.completed;
    const reviewed = CityFilingReviewed.of(present({ projectId, department, finding, result, reason }));
    if (result === 'NOTED' && finding === 'PASS') {
      if (keepsReserve(facts)) return [reviewed, enterReserve(projectId, reserveNo)];
      requireNoReserveNo(reserveNo, { zh: '储备库由商务部门编号', en: 'Commerce numbers the reserve' });
      return [reviewed];
    }
    requireNoReserveNo(
      reserveNo,
      result === 'RETURNED'
        ? { zh: '评估被退回', en: 'the assessment is returned' }
        : { zh: '县区评估未通过', en: 'the county did not pass it' },
    );
    return [reviewed];
  },
});

/** the reserve of mature projects is Commerce's. */
export const enterInReserve = projectDecision(EnterReserve, {
  title: { zh: '列入储备库', en: 'Enter a project in the reserve' },
  roles: ['COMMERCE'],
  rule: 'R-12',
  decide(project, command, facts) {
    requireAssessable(project, facts);
    const { county } = project.admission;
    refuseIf(!county || !awaitsReserve(county), 'R-12', { noted: false });
    requireInOrder(facts, county?.reviewedOn, { zh: '市级备案审查', en: 'the city’s filing review' });
    requireShown(facts.businessDate, command, 'R-12', facts, ['reserve-list']);
    return [enterReserve(facts.targetId, command.reserveNo)];
  },
});

function keepsReserve(facts: Facts): boolean {
  return facts.actor.roles.includes('COMMERCE') || isUnattended(facts);
}
