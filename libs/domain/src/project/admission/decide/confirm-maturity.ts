import { StateConflict } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireAssessable } from '../assessable.js';
import { ConfirmMaturity } from '../commands.js';
import { ProjectMaturityConfirmed } from '../events.js';

export const confirmMaturity = projectDecision(ConfirmMaturity, {
  title: { zh: '项目成熟度把关', en: 'Confirm maturity' },
  roles: ['COMMERCE'],
  rule: 'R-06',
  decide(project, { grounds }, facts) {
    requireAssessable(project, facts);
    if (project.admission.maturity) {
      throw new StateConflict({ zh: '项目成熟度已确认', en: 'Maturity was confirmed before: open the assessment' });
    }
    return [ProjectMaturityConfirmed.of({ projectId: facts.targetId, grounds })];
  },
});
