import type { BusinessDate } from '#workdays/business-date';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { references, type Reference } from '../../kernel/other-streams.js';
import { refuse } from '../../kernel/refusal.js';
import { sharedReports, standaloneAgainst, type SharedResult } from '../../zone/shared-results.js';
import type { Zone } from '../../zone/state.js';
import { restsOn } from '../guards.js';
import type { Project } from '../state.js';
import { PAPERS_OF_THE_DAY } from './late-recording.js';
import type { Item } from './state.js';

/** The zone the project lies in: what decisions on R-28 read. */
export function zoneOf({ filing }: Project): readonly Reference[] {
  return references('zone', ...(filing.filed?.zone === undefined ? [] : [filing.filed.zone]));
}

function assessedZone(project: Project, facts: Facts): Zone | undefined {
  const code = project.filing.filed?.zone;
  return code === undefined || facts.channel === 'IMPORT' ? undefined : facts.of('zone', code);
}

/**
 * The result that binds a step: one that covers its day; for a step typed in later without a paper of its day, also one that
 * covers the day it is typed in, or a day before the publication would always be found.
 */
function binding(
  find: (on: BusinessDate) => SharedResult | undefined,
  command: Pick<Command, 'evidence'>,
  { businessDate, recordedOn }: Facts,
): SharedResult | undefined {
  return find(businessDate) ?? (restsOn(command, ...PAPERS_OF_THE_DAY) ? undefined : find(recordedOn));
}

/**
 * Inside a covered zone no standalone assessment is asked for; an owner who wants one of his own says so in writing
 * (evidence of kind `owner-request`). @throws Refusal by R-28.
 */
export function requireNotCovered(project: Project, itemCode: string, command: Command, facts: Facts): void {
  const zone = assessedZone(project, facts);
  if (!zone || restsOn(command, 'owner-request')) return;
  const find = (on: BusinessDate) => standaloneAgainst(facts.policy.land, zone, itemCode, on);
  const shared = binding(find, command, facts);
  if (shared) refuse('R-28', { itemCode, kind: shared.kind.kind, assessmentId: shared.assessment.id });
}

/**
 * What the zone's result stands for is not asked of the applicant. An item that an owner applied for although the zone
 * was covered is about the report of his own, which may be put right. @throws Refusal by R-28.
 */
export function requireNoSharedReport(
  project: Project,
  { itemCode, receivedOn }: Item,
  materials: readonly (string | undefined)[],
  command: Command,
  facts: Facts,
): void {
  const zone = assessedZone(project, facts);
  if (!zone || standaloneAgainst(facts.policy.land, zone, itemCode, receivedOn)) return;
  for (const material of materials) {
    if (material === undefined) continue;
    const find = (on: BusinessDate) => sharedReports(facts.policy.land, zone, itemCode, on).get(material);
    const shared = binding(find, command, facts);
    if (shared) refuse('R-28', { material, kind: shared.kind.kind, assessmentId: shared.assessment.id });
  }
}

/** The materials that need not be handed in because the zone's result stands in their place. */
export function withoutSharedReports(
  project: Project,
  { itemCode }: Item,
  materials: readonly string[],
  facts: Facts,
): readonly string[] {
  const zone = assessedZone(project, facts);
  if (!zone) return materials;
  const shared = sharedReports(facts.policy.land, zone, itemCode, facts.businessDate);
  return materials.filter((code) => !shared.has(code));
}
