import { InvalidCommand, StateConflict, refuse } from '../../../kernel/refusal.js';
import type { Facts } from '../../../kernel/facts.js';
import { references } from '../../../kernel/other-streams.js';
import { coveringAssessment } from '../../../zone/state.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended, requireDepartment, requireDesignated, requireOwnProject } from '../../guards.js';
import { isTerritorial, requireOwnTerritory } from '../../territory.js';
import type { Project } from '../../state.js';
import { ApplyRegionalAssessment } from '../commands.js';
import { RegionalAssessmentApplied } from '../events.js';

/** Offices that act on every project; others act on their own kind, project or territory. */
const OFFICES = ['WGR', 'GSO'] as const;

function requireMayApply(project: Project, department: string, facts: Facts): void {
  const { roles } = facts.actor;
  if (roles.includes('OWNER') || roles.includes('AGENT')) return requireOwnProject(project, facts);
  if (isTerritorial(facts)) return requireOwnTerritory(project, facts);
  if (!OFFICES.some((office) => roles.includes(office))) requireDepartment(facts, department, 'R-28');
}

/** Applied for, enjoyed, used at once: nobody has to agree, the zone's published result speaks for itself. */
export const applyRegionalAssessment = projectDecision(ApplyRegionalAssessment, {
  title: { zh: '共享区域评估成果', en: 'Apply a regional assessment' },
  roles: ['OWNER', 'AGENT', 'WGR', 'GSO', 'COUNTY', 'ZONE', 'NR', 'ECO', 'CULT', 'HURD', 'WATER', 'METEO'],
  rule: 'R-28',
  reads: ({ filing }) => (filing.filed?.zone === undefined ? [] : references('zone', filing.filed.zone)),
  decide(project, { assessmentKind }, facts) {
    requireUnfinished(project);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    const kind = facts.policy.land.regionalAssessments.find((candidate) => candidate.kind === assessmentKind);
    if (!kind) {
      throw new InvalidCommand('assessmentKind', {
        zh: `政策中没有区域评估种类${assessmentKind}`,
        en: `the policy knows no kind ${assessmentKind} of regional assessment`,
      });
    }
    requireMayApply(project, kind.department, facts);
    const zone = project.filing.filed?.zone ?? refuse('R-28', { zone: 'none' });
    const assessment =
      coveringAssessment(facts.of('zone', zone), assessmentKind, facts.businessDate) ??
      refuse('R-28', { zone, assessmentKind, covered: false });
    const { applied, list } = project.conditions;
    const before = Object.hasOwn(applied, assessmentKind) ? applied[assessmentKind] : undefined;
    if (before?.assessmentId === assessment.id) {
      throw new StateConflict(
        { zh: `项目已共享该成果（${assessment.id}）`, en: `The project uses ${assessment.id} already` },
        { assessmentId: assessment.id },
      );
    }
    const { kindName, department, approvalDoc, validUntil } = assessment.completed;
    return [
      RegionalAssessmentApplied.of({
        projectId: facts.targetId,
        zone,
        assessmentId: assessment.id,
        assessmentKind,
        kindName,
        department,
        approvalDoc,
        validUntil,
        conditionIds: (list?.items ?? [])
          .filter((condition) => condition.assessmentKind === assessmentKind)
          .filter(({ itemCode }) => itemCode === undefined || kind.standaloneItems.includes(itemCode))
          .map(({ conditionId }) => conditionId),
      }),
    ];
  },
});
