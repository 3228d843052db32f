import { StateConflict } from '../../kernel/refusal.js';
import { requireNotClosed } from '../guards.js';
import type { Project } from '../state.js';

/** @throws StateConflict once the project is completed. */
export function requireNotCompleted({ filing: { completed } }: Project): void {
  if (!completed) return;
  throw new StateConflict({
    zh: `项目已于${completed.date}通过竣工验收`,
    en: `The project was completed on ${completed.date}`,
  });
}

/** The project is on its way. @throws StateConflict when it is suspended, terminated or completed. */
export function requireUnfinished(project: Project): void {
  requireNotClosed(project);
  requireNotCompleted(project);
}
