import { InvalidCommand, NotFound, refuseIf } from '../../kernel/refusal.js';
import type { LandPolicy, RegionalAssessmentKind } from '../../policy/sections/land.js';
import { ASSESSING_ROLES, requireAnswering } from '../answering.js';
import { CompleteRegionalAssessment } from '../commands.js';
import { zoneDecision } from '../decision.js';
import { RegionalAssessmentCompleted } from '../events.js';
import { ASSESSED_LEVELS } from '../vocabulary.js';

/** Kind of the evidence that carries the results. */
const REPORT = 'assessment-report';

export const completeRegionalAssessment = zoneDecision(CompleteRegionalAssessment, {
  title: { zh: '完成区域评估', en: 'Complete a regional assessment' },
  roles: ASSESSING_ROLES,
  rule: 'R-26',
  decide(zone, { kind: code, validUntil, approvalDoc, evidence = [] }, facts) {
    const { targetId, businessDate } = facts;
    if (!zone.registered) throw new NotFound('zone', targetId);
    const { level } = zone.registered;
    refuseIf(!ASSESSED_LEVELS.includes(level), 'R-26', { level, needed: ASSESSED_LEVELS });
    const kind = kindOf(code, facts.policy.land);
    requireAnswering(zone, kind, 'R-26', facts);
    if (validUntil < businessDate) {
      throw new InvalidCommand('validUntil', {
        zh: `不得早于完成之日${businessDate}`,
        en: `must not be before ${businessDate}, the day of completion`,
      });
    }
    const results = evidence.filter((document) => document.kind === REPORT).map(({ docId }) => docId);
    refuseIf(results.length === 0, 'R-26', { evidence: 'missing', kind: REPORT });
    return [
      RegionalAssessmentCompleted.of({
        zone: targetId,
        assessmentId: `${targetId}.a${zone.assessments.length + 1}`,
        kind: kind.kind,
        kindName: kind.name,
        department: kind.department,
        completedOn: businessDate,
        validUntil,
        approvalDoc,
        results: [...new Set(results)],
      }),
    ];
  },
});

/** N-8: the kinds are the policy's. @throws InvalidCommand for any other. */
function kindOf(code: string, { regionalAssessments }: LandPolicy): RegionalAssessmentKind {
  const found = regionalAssessments.find(({ kind }) => kind === code);
  if (found) return found;
  const known = regionalAssessments.map(({ kind }) => kind).join(', ');
  throw new InvalidCommand('kind', {
    zh: `政策中没有评估种类${code}，现有：${known}`,
    en: `${code} is no kind of the policy; there are: ${known}`,
  });
}
