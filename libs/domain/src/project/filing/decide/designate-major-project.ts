import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { NOTICE_DATE } from '../../../policy/data/shipped-policy.js';
import { projectDecision } from '../../decision.js';
import { DesignateMajorProject } from '../commands.js';
import { MajorProjectDesignated } from '../events.js';
import { requireUnfinished } from '../unfinished.js';

export const designateMajorProject = projectDecision(DesignateMajorProject, {
  title: { zh: '认定重大产业项目', en: 'Designate a major industrial project' },
  roles: ['DRC', 'GSO'],
  rule: 'R-01',
  decide(project, { level, basisDoc }, { targetId, businessDate, channel }) {
    requireUnfinished(project);
    // Imported projects keep plain approval records: the scheme's rules would bind decisions that were made without it.
    refuseIf(channel === 'IMPORT', 'R-01', { channel });
    const { designated } = project.filing;
    if (designated) {
      throw new StateConflict({
        zh: `项目已认定为重大产业项目（${designated.basisDoc}）`,
        en: `The project was designated before by ${designated.basisDoc}`,
      });
    }
    refuseIf(businessDate < NOTICE_DATE, 'R-01', { designatedOn: businessDate, notBefore: NOTICE_DATE });
    return [MajorProjectDesignated.of({ projectId: targetId, level, basisDoc })];
  },
});
