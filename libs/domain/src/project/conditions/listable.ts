import { addDays } from '#workdays/business-date';
import { requireStanding } from '../../department/succession/standing.js';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import { catalogueItem } from '../../policy/state.js';
import { isStandalone, standaloneAgainst } from '../../zone/shared-results.js';
import { coveringAssessment } from '../../zone/state.js';
import { requireAdmitted } from '../admission/admitted.js';
import { isCompetent } from '../competent.js';
import { registered } from '../filing/registered.js';
import { requireUnfinished } from '../filing/unfinished.js';
import { isUnattended, requireDesignated } from '../guards.js';
import { requireShown } from '../items/late-recording.js';
import type { Project } from '../state.js';
import type { ConditionDto } from './commands.js';
import type { ProposedCondition } from './state.js';

/** What decisions that put conditions on the list ask of other streams: the departments named, and the project's zone. */
export function listingReads({ filing }: Project, { channel, items }: Command & { readonly items: ConditionDto[] }) {
  const departments = new Set(items.flatMap(({ department }) => registered(department, channel)));
  const zone = filing.filed?.zone;
  return [...references('department', ...departments), ...(zone === undefined ? [] : references('zone', zone))];
}

/**
 * The list is for designated projects that passed the compliance review and are in the reserve, and it is
 * there before the start.
 * @throws Refusal by; StateConflict where the project does not go on.
 */
export function requireListable(project: Project, command: Command, facts: Facts): void {
  requireUnfinished(project);
  if (!isUnattended(facts)) requireDesignated(project, 'R-01');
  requireAdmitted(project, facts);
  const { started } = project.filing;
  if (!started || facts.channel === 'IMPORT') return;
  refuseIf(started.date <= facts.businessDate, 'R-29', { startedOn: started.date });
  requireShown(addDays(started.date, -1), command, 'R-29', facts, ['condition-list']);
}

/**
 * An approval item on the list is one of the catalogue, in its own phase, of the body that decides it.
 * @throws InvalidCommand
 */
function requireOfCatalogue(project: Project, condition: ConditionDto, field: string, facts: Facts): void {
  const { itemCode, department, phase } = condition;
  if (itemCode === undefined) return;
  const item = catalogueItem(facts.policy, itemCode);
  if (item?.phase === phase && isCompetent(project, itemCode, department, facts)) return;
  throw new InvalidCommand(
    `${field}.itemCode`,
    item
      ? {
          zh: `目录中${itemCode}属${item.department}、${item.phase}阶段，请改正`,
          en: `is an item of ${item.department} in phase ${item.phase}: correct department and phase`,
        }
      : { zh: `目录中没有事项${itemCode}`, en: `is not in the catalogue: leave it out, or name an item of it` },
  );
}

/** In a covered zone its result takes the place of a standalone assessment. @throws Refusal, or InvalidCommand */
function requireNotCovered(project: Project, asked: ConditionDto, field: string, facts: Facts): void {
  const { kind, assessmentKind, itemCode } = asked;
  const { regionalAssessments } = facts.policy.land;
  const known = regionalAssessments.some((candidate) => candidate.kind === assessmentKind);
  if (assessmentKind !== undefined && (kind !== 'ASSESSMENT' || !known)) {
    throw new InvalidCommand(`${field}.assessmentKind`, {
      zh: '仅评估评价类条件可填，且须为政策所列区域评估种类',
      en: 'is for assessments, and names a kind of regional assessment in the policy',
    });
  }
  // A permit stays a permit, and the EIA by law (EIA Law 25): no result of another kind stands in its place.
  const isAnother =
    assessmentKind !== undefined &&
    itemCode !== undefined &&
    !isStandalone(facts.policy.land, assessmentKind, itemCode);
  refuseIf(isAnother, 'R-28', { itemCode: itemCode ?? '', assessmentKind: assessmentKind ?? '' });
  const code = project.filing.filed?.zone;
  if (code === undefined) return;
  const zone = facts.of('zone', code);
  const shared =
    (assessmentKind === undefined ? undefined : coveringAssessment(zone, assessmentKind, facts.businessDate)) ??
    (itemCode === undefined
      ? undefined
      : standaloneAgainst(facts.policy.land, zone, itemCode, facts.businessDate)?.assessment);
  refuseIf(shared !== undefined, 'R-28', { zone: code, assessmentId: shared?.id ?? '', name: asked.name });
}

/**
 * The conditions as they may be listed: before the start, by departments there are, items of the catalogue, no
 * assessment that the zone has made for everybody.
 * @throws Refusal by, NotFound, or InvalidCommand.
 */
export function listed(project: Project, asked: readonly ConditionDto[], facts: Facts): readonly ProposedCondition[] {
  return asked.map((condition, i) => {
    const { kind, name, department, lane, phase, itemCode, requirement, assessmentKind, report } = condition;
    refuseIf(phase === 'COMPLETION', 'R-29', { name, phase });
    if (facts.channel !== 'IMPORT') {
      requireStanding(facts, department, 'R-05');
      requireOfCatalogue(project, condition, `items.${i}`, facts);
      requireNotCovered(project, condition, `items.${i}`, facts);
    }
    return present({ kind, name, department, lane, phase, itemCode, requirement, assessmentKind, report });
  });
}

/** Conditions are the same when one department asks for the same thing, or for the same item. */
export function isSame(a: ProposedCondition, b: ProposedCondition): boolean {
  if (a.itemCode !== undefined && a.itemCode === b.itemCode) return true;
  return a.department === b.department && a.name === b.name;
}
