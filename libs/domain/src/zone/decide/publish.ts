import { StateConflict, refuse, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { ASSESSING_ROLES, requireAnswering } from '../answering.js';
import { PublishRegionalAssessment } from '../commands.js';
import { assessmentOf, zoneDecision } from '../decision.js';
import { RegionalAssessmentPublished } from '../events.js';
import { assessmentFields } from '../fields.js';

/** all results, on both sites. */
export const publishRegionalAssessment = zoneDecision(PublishRegionalAssessment, {
  title: { zh: '公示区域评估结果', en: 'Publish a regional assessment' },
  roles: ASSESSING_ROLES,
  rule: 'R-27',
  decide(zone, { assessmentId, results, serviceSite, departmentSite }, facts) {
    const found = assessmentOf(zone, assessmentId);
    const { completed, publishedOn, expiredOn } = found;
    requireAnswering(zone, completed, 'R-27', facts);
    if (publishedOn !== undefined || expiredOn !== undefined) {
      throw new StateConflict({
        zh: `${assessmentId}已于${publishedOn ?? expiredOn}${publishedOn ? '公示' : '失效'}`,
        en: `${assessmentId} was ${publishedOn ? 'published' : 'ended'} on ${publishedOn ?? expiredOn}`,
      });
    }
    requireNotBefore(facts, completed.completedOn, { zh: '评估完成', en: 'the completion of the assessment' });
    const unpublished = completed.results.filter((docId) => !results.includes(docId));
    refuseIf(unpublished.length > 0, 'R-27', { unpublished });
    if (serviceSite === undefined) return refuse('R-27', { missing: 'serviceSite' });
    if (departmentSite === undefined) return refuse('R-27', { missing: 'departmentSite' });
    return [
      RegionalAssessmentPublished.of({
        ...assessmentFields(found),
        results: completed.results,
        publishedOn: facts.businessDate,
        serviceSite,
        departmentSite,
      }),
    ];
  },
});
