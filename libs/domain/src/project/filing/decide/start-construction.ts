import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { isWindowOnly, requireOwnProject, restsOn } from '../../guards.js';
import { requireCounter } from '../../items/decide/on-item.js';
import { requireShown } from '../../items/late-recording.js';
import type { HeldGate } from '../../start-flow/gate-schemas.js';
import { requireGates } from '../../start-flow/require-gates.js';
import { grantedItem } from '../../start-flow/standing.js';
import { startTerm } from '../../start-flow/start-term.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { StartConstruction } from '../commands.js';
import { ConstructionStarted } from '../events.js';
import { milestoneDate, requireNoOpenDeferral } from '../milestone.js';
import { requireUnfinished } from '../unfinished.js';

/** Whose window records a start, besides those of the joint hall: it knows whether the site is permitted. */
const PERMIT_OFFICE = 'HURD';

export const startConstruction = projectDecision(StartConstruction, {
  title: { zh: '项目开工', en: 'Start construction' },
  roles: ['OWNER', 'AGENT', 'HURD', 'GSO', 'COUNTY', 'ZONE', 'WINDOW'],
  rule: 'R-69',
  decide(project, command, facts) {
    requireOwnProject(project, facts);
    requireOwnTerritory(project, facts);
    if (isWindowOnly(facts)) requireCounter(facts, { department: PERMIT_OFFICE }, 'R-69');
    requireUnfinished(project);
    const { started: before, designated, contract } = project.filing;
    if (before) {
      throw new StateConflict({ zh: `项目已于${before.date}开工`, en: `Construction started on ${before.date}` });
    }
    const date = milestoneDate(command.date, facts, contract?.signedOn);
    requireAdmitted(project, facts, date);
    if (designated && !contract && facts.channel !== 'IMPORT') {
      throw new StateConflict({
        zh: '尚未签订土地合同，请先登记土地合同',
        en: 'No land contract is on record: sign it first',
      });
    }
    requireNoOpenDeferral(project, 'BEFORE_CONSTRUCTION_START', facts);
    const reading = requireGates(project, 'CONSTRUCTION_START', date, facts);
    if (!reading) requireAskedPermit(project, facts);
    const late = shownInTerm(project, date, command, facts);
    const started = { projectId: facts.targetId, date, ...late };
    if (!reading) return [ConstructionStarted.of({ ...started, gates: [] })];
    const { held, notApplicable } = reading;
    requireDesigned(held, command);
    return [
      ConstructionStarted.of({ ...started, gates: [...held], notApplicable: [...notApplicable] }, [
        'R-69',
        'T-1',
        'T-2',
        ...(isExempted(held) ? (['T-3'] as const) : []),
      ]),
    ];
  },
});

/** Other projects: a construction permit that was asked for through the record is issued before the start (T-2). */
function requireAskedPermit({ items }: Project, { channel, policy }: Facts): void {
  const { itemCode: gate } = policy.gates.permitTerm;
  const asked = Object.values(items.byId).filter(({ itemCode }) => itemCode === gate);
  if (asked.length === 0 || channel === 'IMPORT') return;
  refuseIf(!asked.some(({ status }) => status === 'ISSUED'), 'T-2', { missing: [gate] });
}

/** A start typed in after the permit's term is believed on paper only: it would keep a permit alive that is void. */
function shownInTerm(project: Project, date: BusinessDate, command: StartConstruction, facts: Facts) {
  const { gates } = facts.policy;
  const permit = grantedItem(project, gates.permitTerm.itemCode, date);
  const term = permit && startTerm(project, permit, gates);
  return term ? requireShown(term.startBy, command, 'T-2', facts, ['construction-start-record'], date) : {};
}

/** Does the start rest on drawings that were exempted from review (T-3)? */
const isExempted = (held: readonly HeldGate[]): boolean => held.some(({ openedBy }) => openedBy === 'EXEMPTION');

/**
 * T-1: survey, design, build. A drawing review has both papers as its essentials; where the drawings were exempted from
 * it (T-3), the start shows them. @throws Refusal by T-1.
 */
function requireDesigned(held: readonly HeldGate[], command: StartConstruction): void {
  if (!isExempted(held)) return;
  const missing = ['survey-report', 'construction-drawings'].filter((kind) => !restsOn(command, kind));
  refuseIf(missing.length > 0, 'T-1', { missing });
}
