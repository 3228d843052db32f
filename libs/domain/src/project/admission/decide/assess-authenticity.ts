import { projectDecision } from '../../decision.js';
import { requireAssessable } from '../assessable.js';
import { AssessAuthenticity } from '../commands.js';
import { AuthenticityAssessed } from '../events.js';
import { requireInOrder } from '../in-order.js';

/** May be judged again until the project is admitted, as more comes to light; the latest judgement counts. */
export const assessAuthenticity = projectDecision(AssessAuthenticity, {
  title: { zh: '真实性可行性研判', en: 'Assess authenticity' },
  roles: ['COMMERCE'],
  rule: 'R-10',
  decide(project, { background, investorStrength, feasibility, finding }, facts) {
    requireAssessable(project, facts);
    const earlier = { zh: '上一次研判', en: 'the judgement it replaces' };
    requireInOrder(facts, project.admission.authenticity?.judgedOn, earlier);
    return [AuthenticityAssessed.of({ projectId: facts.targetId, background, investorStrength, feasibility, finding })];
  },
});
