import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse } from '../../kernel/refusal.js';
import { requireOwnList } from '../own-list.js';
import type { Department } from '../state.js';
import { DefineResponsibilityItem, type ResponsibilityDto } from './commands.js';
import { ResponsibilityItemDefined } from './events.js';
import { dutyOf } from './state.js';
import { SERVING_ROLES, annex2RowOf } from './vocabulary.js';

interface Redefinition {
  readonly version: number;
  readonly reason?: string;
}

/**
 * The duty as defined, under the row of Annex 2 that names the department. What SYSTEM ships is a proposal.
 * @throws Refusal by R-05 for a department the annex does not name: it has no such duty.
 */
export function dutyDefined(
  { dutyCode, dutyKind, item, standard, process, node }: ResponsibilityDto,
  { targetId: code, actor }: Pick<Facts, 'targetId' | 'actor'>,
  { version, reason }: Redefinition = { version: 1 },
) {
  const rule = annex2RowOf(code) ?? refuse('R-05', { department: code, annex2: 'none' });
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
      reason,
    }),
    ['R-05', rule],
  );
}

/** A department says what its own duties are; ADMIN enters what a department sent on paper. */
export const defineResponsibilityItem = decisionsOf<Department>('department')(DefineResponsibilityItem, {
  title: { zh: '明确责任事项', en: 'Define a responsibility item' },
  roles: [...SERVING_ROLES, 'ADMIN'],
  rule: 'R-05',
  decide(department, { duty, reason }, facts) {
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
    return [dutyDefined(duty, facts, present({ version: (before?.version ?? 0) + 1, reason }))];
  },
});
