import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import type { GateMilestone } from '../../policy/sections/gates.js';
import type { Project } from '../state.js';
import { readGates, type GateReading } from './gates.js';

/**
 * Every statutory gate before a milestone is held on its day; none can be deferred (T-2). Binds designated projects
 * an import's history is taken as it was.
 * @returns the gates as they stand; undefined where none was checked.
 * @throws Refusal by T-2 naming every gate that is missing.
 */
export function requireGates(
  project: Project,
  milestone: GateMilestone,
  on: BusinessDate,
  { policy, channel }: Facts,
): GateReading | undefined {
  if (project.filing.designated === undefined || channel === 'IMPORT') return undefined;
  const reading = readGates(project, milestone, on, policy);
  const noList = milestone === 'CONSTRUCTION_START' && lacksList(project, policy);
  refuseIf(reading.missing.length > 0 || noList, 'T-2', {
    missing: reading.missing,
    ...(noList && { conditionList: 'missing' }),
  });
  return reading;
}

/** Without a list of building conditions nobody has said which gates apply. */
export function lacksList({ conditions }: Project, { gates }: Facts['policy']): boolean {
  return gates.withoutConditionList === 'REFUSE' && conditions.list === undefined;
}
