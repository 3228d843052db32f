import { addMonths, type BusinessDate } from '#workdays/business-date';
import type { Policy } from '../../policy/state.js';
import type { GateMilestone, StatutoryGate } from '../../policy/sections/gates.js';
import { coveredItems, saidNotRequired } from '../conditions/state.js';
import type { Project } from '../state.js';
import type { ExceptedGate, Exception, HeldGate } from './gate-schemas.js';
import { isRequired, listedItems } from './required.js';
import { grantedItem, standing, type Standing } from './standing.js';
import { startTerm } from './start-term.js';

/** How the gates before a milestone stand on a day (T-2). */
export interface GateReading {
  readonly held: readonly HeldGate[];
  /** Codes of the gates that apply and are not held. */
  readonly missing: readonly string[];
  readonly notApplicable: readonly ExceptedGate[];
}

/** Milestones whose gates stand before each: construction needs what its permit needed, and the permit. */
const BEFORE: Readonly<Record<GateMilestone, readonly GateMilestone[]>> = {
  CONSTRUCTION_PERMIT: ['CONSTRUCTION_PERMIT'],
  CONSTRUCTION_START: ['CONSTRUCTION_PERMIT', 'CONSTRUCTION_START'],
  COMPLETION_ACCEPTANCE: ['COMPLETION_ACCEPTANCE'],
};

/** Reads every gate before a milestone as it stands on a day. */
export function readGates(project: Project, milestone: GateMilestone, on: BusinessDate, policy: Policy): GateReading {
  const held: HeldGate[] = [];
  const missing: string[] = [];
  const notApplicable: ExceptedGate[] = [];
  for (const gate of policy.gates.list) {
    if (!BEFORE[milestone].includes(gate.milestone)) continue;
    const because = exceptionOf(project, gate, policy);
    const opener = because === undefined ? openerOf(project, gate, on, policy) : undefined;
    if (because !== undefined) notApplicable.push({ gate: gate.code, because });
    else if (opener) held.push({ gate: gate.code, ...opener });
    else missing.push(gate.code);
  }
  return { held, missing, notApplicable };
}

/** Why a gate does not bind the project; undefined where it does. A regime nobody told counts as record-filing. */
function exceptionOf(project: Project, { condition, items }: StatutoryGate, policy: Policy): Exception | undefined {
  const verified = project.filing.filed?.regime === 'VERIFICATION';
  switch (condition) {
    case 'ALWAYS':
      return undefined;
    case 'VERIFIED_PROJECT':
      return verified ? undefined : 'OTHER_REGIME';
    case 'FILED_PROJECT':
      return verified ? 'OTHER_REGIME' : undefined;
    case 'WHERE_REQUIRED':
      if (isRequired(project, items, policy)) return undefined;
      if (items.some((code) => coveredItems(project.conditions, policy.land).has(code))) return 'REGIONAL_RESULT';
      if (!project.conditions.list) return 'NOT_APPLIED_FOR';
      // A list that is silent frees nobody: only the item's own department says that it is not needed (A2-6, A2-8, A2-9).
      return items.every((code) => saidNotRequired(project.conditions, code)) ? 'NOT_REQUIRED' : undefined;
  }
}

/** What opens a gate: one of its items, of those on the list where it names some, neither lapsed nor too old. */
function openerOf(project: Project, gate: StatutoryGate, on: BusinessDate, policy: Policy): Standing | undefined {
  const listed = listedItems(project, policy);
  const named = gate.items.filter((code) => listed?.has(code));
  for (const code of named.length > 0 ? named : gate.items) {
    const found = standing(project, code, on);
    if (!found || isLapsed(project, code, on, policy)) continue;
    const opener = gate.recheck ? rechecked(project, gate.recheck, found, on) : found;
    if (opener) return opener;
  }
  return undefined;
}

/** Building Law 9: a construction permit under which construction did not start in time is void. */
function isLapsed(project: Project, code: string, on: BusinessDate, { gates }: Policy): boolean {
  if (code !== gates.permitTerm.itemCode) return false;
  const item = grantedItem(project, code, on);
  const term = item && startTerm(project, item, gates);
  return term !== undefined && on > term.startBy;
}

/** EIA Law 24: an approval that has aged opens the gate together with a re-check that has not. */
function rechecked(
  project: Project,
  { afterYears, items }: NonNullable<StatutoryGate['recheck']>,
  approval: Standing,
  on: BusinessDate,
): Standing | undefined {
  const isFresh = ({ since }: Standing): boolean => since === undefined || on <= addMonths(since, afterYears * 12);
  if (isFresh(approval)) return approval;
  return items.map((code) => standing(project, code, on)).find((check) => check !== undefined && isFresh(check));
}
