import { refuse, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireShown } from '../../items/late-recording.js';
import { requireAssessable } from '../assessable.js';
import { ConcludeAssessment } from '../commands.js';
import { AssessmentFailed, AssessmentPassed } from '../events.js';
import { requireInOrder } from '../in-order.js';
import { openRound } from '../open-round.js';
import { enterReserve, requireNoReserveNo } from '../reserve.js';
import { DIMENSIONS } from '../vocabulary.js';

/** Commerce draws the conclusion (A1-1), the opinions make it: one against, or a negative judgement of R-10, and it fails. */
export const concludeAssessment = projectDecision(ConcludeAssessment, {
  title: { zh: '预评估结论', en: 'Conclude the pre-assessment' },
  roles: ['COMMERCE'],
  rule: 'R-11',
  decide(project, command, facts) {
    const { opinionDoc, reserveNo } = command;
    requireAssessable(project, facts);
    const { number: round, opinions, openedOn } = openRound(project.admission);
    const projectId = facts.targetId;
    const missing = DIMENSIONS.filter((dimension) => !opinions.some((opinion) => opinion.dimension === dimension));
    refuseIf(missing.length > 0, 'R-08', { missing });
    const { finding: authenticity, judgedOn } = project.admission.authenticity ?? refuse('R-10', { judged: false });
    // the conclusion is made of what was said before it, not of what was said afterwards.
    requireInOrder(facts, openedOn, { zh: '本轮预评启动', en: 'the opening of the round' });
    requireInOrder(facts, judgedOn, { zh: '真实性研判', en: 'the judgement of authenticity' });
    for (const { dimension, givenOn } of opinions) {
      requireInOrder(facts, givenOn, { zh: `${dimension}意见提出`, en: `the opinion on ${dimension}` });
    }
    // what is bound to the admission could otherwise be admitted afterwards.
    requireShown(facts.businessDate, command, 'R-12', facts, ['pre-assessment-opinion']);
    const failedDimensions = opinions.filter(({ verdict }) => verdict === 'FAIL').map(({ dimension }) => dimension);
    if (failedDimensions.length > 0 || authenticity === 'FAIL') {
      const against = [...failedDimensions, ...(authenticity === 'FAIL' ? ['R-10'] : [])].join('、');
      requireNoReserveNo(reserveNo, { zh: `${against}未通过`, en: `${against} stands against it` });
      return [AssessmentFailed.of({ projectId, round, opinionDoc, failedDimensions, authenticity })];
    }
    const conditions = opinions.flatMap(({ dimension, department, conditions: named }) =>
      named.map((condition) => ({ dimension, department, condition })),
    );
    return [AssessmentPassed.of({ projectId, round, opinionDoc, conditions }), enterReserve(projectId, reserveNo)];
  },
});
