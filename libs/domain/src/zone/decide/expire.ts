import { addDays } from '#workdays/business-date';
import { present } from '../../kernel/present.js';
import { StateConflict, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { restsOn } from '../../project/guards.js';
import { ASSESSING_ROLES, requireAnswering } from '../answering.js';
import { ExpireRegionalAssessment } from '../commands.js';
import { assessmentOf, zoneDecision } from '../decision.js';
import { RegionalAssessmentExpired } from '../events.js';
import { assessmentFields } from '../fields.js';

/** Kind of the evidence without which an assessment stands until its last day. */
const BASIS = 'basis-document';

/**
 * Given by the clock once the validity has passed, or by whoever answers for the assessment. Before that day it takes
 * something away from every project in the zone, so it needs a document and a reason.
 */
export const expireRegionalAssessment = zoneDecision(ExpireRegionalAssessment, {
  title: { zh: '区域评估失效', en: 'Expire a regional assessment' },
  roles: [...ASSESSING_ROLES, 'SYSTEM'],
  rule: 'R-28',
  decide(zone, command, facts) {
    const { assessmentId, reason } = command;
    const found = assessmentOf(zone, assessmentId);
    const { completed, publishedOn, expiredOn } = found;
    requireAnswering(zone, completed, 'R-28', facts);
    const bySystem = facts.actor.roles.includes('SYSTEM');
    if (expiredOn !== undefined) {
      if (bySystem) return [];
      throw new StateConflict({
        zh: `${assessmentId}已于${expiredOn}失效`,
        en: `${assessmentId} has not stood since ${expiredOn}`,
      });
    }
    const assessment = assessmentFields(found);
    if (facts.businessDate > completed.validUntil) {
      const firstDayWithout = addDays(completed.validUntil, 1);
      return [RegionalAssessmentExpired.of({ ...assessment, expiredOn: firstDayWithout, cause: 'VALIDITY_ENDED' })];
    }
    if (bySystem) return [];
    requireNotBefore(facts, publishedOn ?? completed.completedOn, {
      zh: '评估完成或公示',
      en: 'its completion or publication',
    });
    refuseIf(reason === undefined, 'R-28', { reason: 'missing' });
    refuseIf(!restsOn(command, BASIS), 'R-28', { evidence: 'missing', kind: BASIS });
    // Not earlier than it is recorded: what was shared meanwhile was shared rightly.
    return [
      RegionalAssessmentExpired.of(
        present({ ...assessment, expiredOn: facts.recordedOn, cause: 'WITHDRAWN' as const, reason }),
      ),
    ];
  },
});
