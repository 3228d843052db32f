import type { Facts } from '../../kernel/facts.js';
import { StateConflict } from '../../kernel/refusal.js';
import { requireUnfinished } from '../filing/unfinished.js';
import { isUnattended, requireDesignated } from '../guards.js';
import type { Project } from '../state.js';

/**
 * Admission serves designated major projects that are on their way and not admitted yet.
 * @throws Refusal by R-01, or StateConflict.
 */
export function requireAssessable(project: Project, facts: Facts): void {
  requireUnfinished(project);
  if (!isUnattended(facts)) requireDesignated(project, 'R-01');
  const { reserveNo } = project.admission;
  if (reserveNo === undefined) return;
  throw new StateConflict(
    { zh: `项目已列入储备库（${reserveNo}）`, en: `The project is in the reserve as ${reserveNo}: it is admitted` },
    { reserveNo },
  );
}
