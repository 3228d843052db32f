import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../kernel/refusal.js';
import { requireOwnList } from '../own-list.js';
import type { Department } from '../state.js';
import { departmentOn } from '../succession/standing.js';
import { DefineResponsibilityItem, ShipResponsibilityItems, type ResponsibilityDto } from './commands.js';
import { ResponsibilityItemDefined } from './events.js';
import { dutyOf } from './state.js';
import { SERVING_ROLES, annex2RowOf, type Annex2Row } from './vocabulary.js';

interface Circumstance {
  readonly version: number;
  /** Row that names the department; left out: the annex’s own for its code. */
  readonly row?: Annex2Row;
  readonly succeeds?: string;
  readonly reason?: string;
}

/**
 * The duty as defined, under the row of Annex 2 that names the department. What SYSTEM ships is a proposal.
 * @throws Refusal by R-05 for a department the annex does not name: it has no such duty.
 */
export function dutyDefined(
  { dutyCode, dutyKind, item, standard, process, node }: ResponsibilityDto,
  { targetId: code, actor }: Pick<Facts, 'targetId' | 'actor'>,
  { version, reason, row, succeeds }: Circumstance = { version: 1 },
) {
  const rule = row ?? annex2RowOf(code) ?? refuse('R-05', { department: code, annex2: 'none' });
  const inferred = actor.roles.includes('SYSTEM') || undefined;
  return ResponsibilityItemDefined.of(
    present({
      code,
      dutyCode,
      rule,
      dutyKind,
      item: { zh: item.zh, en: item.en },
      standard: { zh: standard.zh, en: standard.en },
      process: { zh: process.zh, en: process.en },
      node,
      version,
      inferred,
      succeeds,
      reason,
    }),
    ['R-05', rule],
  );
}

/**
 * The row of a department that has ended and whose work this one does now (rules.md 1.1: departments are merged over time).
 * @throws Refusal by R-05 where the one named has not ended, has another successor, or had no duty.
 */
function inheritedRow(succeeds: string, facts: Facts): Annex2Row {
  const former = facts.of('department', succeeds);
  const { successor } = departmentOn(former, facts.businessDate);
  refuseIf(successor !== facts.targetId, 'R-05', { succeeds, successor: successor ?? 'none' });
  const [known] = Object.values(former.duties ?? {});
  return annex2RowOf(succeeds) ?? known?.rule ?? refuse('R-05', { department: succeeds, annex2: 'none' });
}

/** A department says what its own duties are; ADMIN enters what a department sent on paper. */
export const defineResponsibilityItem = decisionsOf<Department>('department')(DefineResponsibilityItem, {
  title: { zh: '明确责任事项', en: 'Define a responsibility item' },
  roles: [...SERVING_ROLES, 'INDUSTRY_DEPT', 'ADMIN'],
  rule: 'R-05',
  reads: (_, { succeeds }) => (succeeds === undefined ? [] : references('department', succeeds)),
  decide(department, { duty, reason, succeeds }, facts) {
    requireOwnList(facts, 'R-05');
    const { dutyCode } = duty;
    const before = dutyOf(department, dutyCode);
    if (before && reason === undefined) {
      throw new StateConflict(
        {
          zh: `责任事项${dutyCode}已明确；如需调整，请说明理由`,
          en: `The duty ${dutyCode} is defined; to define it anew, give a reason`,
        },
        { dutyCode, version: before.version },
      );
    }
    if (!before && reason !== undefined) {
      throw new InvalidCommand('reason', {
        zh: `责任事项${dutyCode}尚未明确，无可调整`,
        en: `there is no duty ${dutyCode} yet that would be defined anew`,
      });
    }
    const row = succeeds === undefined ? undefined : inheritedRow(succeeds, facts);
    return [dutyDefined(duty, facts, present({ version: (before?.version ?? 0) + 1, reason, row, succeeds }))];
  },
});

/** Given at every start; nothing is left to do where the department has duties, or has ended. */
export const shipResponsibilityItems = decisionsOf<Department>('department')(ShipResponsibilityItems, {
  title: { zh: '载入预置责任事项', en: 'Ship responsibility items' },
  roles: ['SYSTEM'],
  rule: 'R-05',
  decide(department, { duties }, facts) {
    if (department.duties !== undefined || department.succession?.ended) return [];
    return duties.map((duty) => dutyDefined(duty, facts));
  },
});
