import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { requireAssessable } from '../assessable.js';
import { CompleteCountyAssessment, ReviewCountyFiling } from '../commands.js';
import { CityFilingReviewed, CountyAssessmentCompleted } from '../events.js';
import { requireInOrder } from '../in-order.js';
import { enterReserve, requireNoReserveNo } from '../reserve.js';

/**
 * The county or zone that answers for the project assesses it, and then nobody else does. It may complete another
 * assessment after the city returned one, or after a failed one was noted.
 */
export const completeCountyAssessment = projectDecision(CompleteCountyAssessment, {
  title: { zh: '完成县区准入评估', en: 'Complete the county assessment' },
  roles: ['COUNTY', 'ZONE'],
  rule: 'R-14',
  decide(project, { finding, assessmentDoc }, facts) {
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
    return [CountyAssessmentCompleted.of({ projectId: facts.targetId, department, finding, assessmentDoc })];
  },
});

/** The city looks at the filing and does not assess again: it notes the county's finding or returns it. */
export const reviewCountyFiling = projectDecision(ReviewCountyFiling, {
  title: { zh: '市级备案审查', en: 'Review the county filing' },
  roles: ['COMMERCE', 'DRC'],
  rule: 'R-15',
  decide(project, { result, reason, reserveNo }, facts) {
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
    const projectId = facts.targetId;
    const { department, finding } = county.completed;
    const reviewed = CityFilingReviewed.of(present({ projectId, department, finding, result, reason }));
    if (result === 'NOTED' && finding === 'PASS') return [reviewed, enterReserve(projectId, reserveNo)];
    requireNoReserveNo(
      reserveNo,
      result === 'RETURNED'
        ? { zh: '评估被退回', en: 'the assessment is returned' }
        : { zh: '县区评估未通过', en: 'the county did not pass it' },
    );
    return [reviewed];
  },
});
