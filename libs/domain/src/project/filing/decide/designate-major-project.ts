import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { NOTICE_DATE } from '../../../policy/data/shipped-policy.js';
import { projectDecision } from '../../decision.js';
import { shows } from '../../guards.js';
import { DesignateMajorProject } from '../commands.js';
import { MajorProjectDesignated } from '../events.js';
import { unboundSteps } from '../unbound-steps.js';
import { requireUnfinished } from '../unfinished.js';

/** Kind of the evidence that is the document itself. */
const BASIS = 'designation';

export const designateMajorProject = projectDecision(DesignateMajorProject, {
  title: { zh: '认定重大产业项目', en: 'Designate a major industrial project' },
  roles: ['DRC', 'GSO'],
  rule: 'R-01',
  decide(project, command, facts) {
    const { level, basisDoc } = command;
    const { targetId, businessDate } = facts;
    requireUnfinished(project);
    const { designated, started, imported = false } = project.filing;
    // Imported projects keep plain approval records: the scheme's rules would bind decisions that were made without it.
    refuseIf(imported || facts.channel === 'IMPORT', 'R-01', { channel: 'IMPORT' });
    if (designated) {
      throw new StateConflict({
        zh: `项目已认定为重大产业项目（${designated.basisDoc}）`,
        en: `The project was designated before by ${designated.basisDoc}`,
      });
    }
    refuseIf(businessDate < NOTICE_DATE, 'R-01', { designatedOn: businessDate, notBefore: NOTICE_DATE });
    refuseIf(started !== undefined, 'R-01', { startedOn: started?.date ?? '' });
    requireShownBasis(command, facts);
    const notBound = [...unboundSteps(project, facts)];
    const late = notBound.length > 0 && { notBound };
    return [MajorProjectDesignated.of({ projectId: targetId, level, basisDoc, ...late })];
  },
});

/** Dated back, it would bind what was decided without it: only the document that designates shows that it did. */
function requireShownBasis(command: DesignateMajorProject, facts: Facts): void {
  const { basisDoc } = command;
  const { businessDate: designatedOn, recordedOn } = facts;
  if (designatedOn >= recordedOn) return;
  refuseIf(!shows(command, BASIS, basisDoc), 'R-01', {
    evidence: 'missing',
    kind: BASIS,
    basisDoc,
    designatedOn,
    recordedOn,
  });
}
