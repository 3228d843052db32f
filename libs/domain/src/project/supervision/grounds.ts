import { isTerritorialCode } from '../../department/roles.js';
import { holderOf, isSameOffice } from '../../department/succession/holder.js';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import { unsolvedIssues } from '../coordination/state.js';
import { restsOn } from '../guards.js';
import type { Project } from '../state.js';
import type { SupervisionGround } from './vocabulary.js';

/** What a supervision is said to rest on. */
export interface SaidGround extends Pick<Command, 'evidence'> {
  readonly ground: SupervisionGround;
  /** Departments it takes. */
  readonly departments: readonly string[];
  /** An authority above the city, in words. */
  readonly higherAuthority?: string;
}

/**
 * a ground holds where the record shows it. CROSS_LEVEL: a county or zone and a city department, or an authority
 * above the city; MULTI_DEPARTMENT: at least two city departments that the project has to do with; DIFFICULT: something
 * is late, unsolved or reported as delayed, or a document of kind `difficulty` shows what the record cannot.
 * @throws Refusal by R-48.
 */
export function requireGround(project: Project, said: SaidGround, facts: Facts): void {
  const { ground, departments, higherAuthority } = said;
  const city = departments.filter((code) => !isTerritorialCode(code));
  switch (ground) {
    case 'CROSS_LEVEL': {
      const levels = (city.length > 0 ? 1 : 0) + (city.length < departments.length ? 1 : 0);
      refuseIf(levels < 2 && higherAuthority === undefined, 'R-48', { ground, departments });
      return;
    }
    case 'MULTI_DEPARTMENT': {
      const known = departmentsOnRecord(project);
      const involved = city.filter((code) => known.some((there) => isSameOffice(there, code, facts)));
      const bodies = new Set(involved.map((code) => holderOf(code, facts)));
      refuseIf(bodies.size < 2, 'R-48', { ground, involved });
      return;
    }
    case 'DIFFICULT':
      refuseIf(!isStuck(project) && !restsOn(said, 'difficulty'), 'R-48', { ground, onRecord: 'nothing' });
  }
}

/** Departments with an item or a task of the project, or named in the classification of one of its issues. */
function departmentsOnRecord({ items, coordination }: Project): readonly string[] {
  return [
    ...Object.values(items.byId).map(({ department }) => department),
    ...coordination.tasks.map(({ department }) => department),
    ...coordination.issues.flatMap(({ departments }) => departments),
  ];
}

/** Is something of the project late, unsolved, reported as delayed, or is it suspended? */
function isStuck({ filing, items, delays, coordination }: Project): boolean {
  return (
    filing.suspended !== undefined ||
    unsolvedIssues(coordination).length > 0 ||
    delays.cases.some(({ status }) => status !== 'DISMISSED') ||
    Object.values(items.byId).some(({ delayedFor }) => delayedFor !== undefined)
  );
}
