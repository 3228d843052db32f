import { APPROVAL_ROLES } from '../../kernel/actor.js';
import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, refuse, refuseIf } from '../../kernel/refusal.js';
import type { CatalogueItem } from '../../policy/content.js';
import { catalogueItem } from '../../policy/state.js';
import { requireOwnList } from '../own-list.js';
import { isTerritorialCode } from '../roles.js';
import type { Department } from '../state.js';
import { isSameOffice } from '../succession/holder.js';
import { validityOf } from '../validity.js';
import { ListCommitmentItem } from './commands.js';
import { CommitmentItemListed } from './events.js';
import { excludedDomains } from './excluded.js';

/** procedure, form, guide, standard, boundary, schedule; then duty, measure, progress, the three implementations. */
const TO_BE_DEFINED = [
  'procedure',
  'formDoc',
  'guideDoc',
  'standard',
  'supervisionBoundary',
  'schedule',
  'duty',
  'measure',
  'progress',
] as const;

/** a department lists a matter once everything about it is defined, and nothing of it is closed to commitment. */
export const listCommitmentItem = decisionsOf<Department>('department')(ListCommitmentItem, {
  title: { zh: '列入告知承诺事项清单', en: 'List a commitment item' },
  roles: [...APPROVAL_ROLES, 'ADMIN'],
  rule: 'R-80',
  decide(_, command, facts) {
    requireOwnList(facts, 'R-80');
    const items = command.itemCodes.map((code) => ownItem(code, facts));
    const { touches, materials, matterName, checkMethods, matter, matterKind, itemCodes, basis } = command;
    const domains = items.flatMap((item) => item.domains);
    const excluded = excludedDomains(touches, domains, facts.policy);
    refuseIf(excluded.length > 0, 'R-80', { matter, excluded });
    requireNonEssential(items, materials);
    return [
      CommitmentItemListed.of({
        department: facts.targetId,
        matter,
        matterName: { zh: matterName.zh, en: matterName.en },
        matterKind,
        itemCodes,
        materials,
        touches,
        ...definitions(command),
        checkMethods,
        ...exemption(command),
        basis,
        ...validityOf(command),
      }),
    ];
  },
});

/** The catalogue's item, which this department decides; a county or zone may decide it in that department's place. */
function ownItem(code: string, facts: Facts): CatalogueItem {
  const { policy, targetId } = facts;
  const item = catalogueItem(policy, code);
  if (!item) {
    throw new InvalidCommand('itemCodes', {
      zh: `事项${code}不在目录内，不能列入告知承诺`,
      en: `${code} is not in the catalogue, so nothing says what it touches: only items of the catalogue are listed`,
    });
  }
  const own = isSameOffice(item.department, targetId, facts) || isTerritorialCode(targetId);
  refuseIf(!own, 'R-80', { itemCode: code, department: item.department });
  return item;
}

/** A commitment is no way around R-61: what is essential is handed in. */
function requireNonEssential(items: readonly CatalogueItem[], materials: readonly string[]): void {
  for (const code of materials) {
    const asked = items.flatMap((item) => item.materials.filter((material) => material.code === code));
    if (asked.length === 0) {
      throw new InvalidCommand('materials', {
        zh: `所列事项均不要求材料${code}`,
        en: `none of the items asks for ${code}`,
      });
    }
    refuseIf(
      asked.some(({ essential }) => essential),
      'R-61',
      { material: code },
    );
  }
}

type Definitions = Record<(typeof TO_BE_DEFINED)[number], string>;

function definitions(command: ListCommitmentItem): Definitions {
  const missing = TO_BE_DEFINED.filter((field) => command[field] === undefined);
  const { procedure, formDoc, guideDoc, standard, supervisionBoundary, schedule, duty, measure, progress } = command;
  if (!procedure || !formDoc || !guideDoc || !standard || !supervisionBoundary || !schedule) {
    return refuse('R-80', { missing });
  }
  if (!duty || !measure || !progress) return refuse('R-80', { missing });
  return { procedure, formDoc, guideDoc, standard, supervisionBoundary, schedule, duty, measure, progress };
}

/** Checked in some way, or exempt for a reason (practice.md 3.4): one of the two. */
function exemption({ checkMethods, checkExemption }: ListCommitmentItem): { checkExemption?: string } {
  refuseIf(checkMethods.length === 0 && checkExemption === undefined, 'R-80', { missing: ['checkMethods'] });
  if (checkMethods.length > 0 && checkExemption !== undefined) {
    throw new InvalidCommand('checkExemption', {
      zh: '已列核查方式的，不得同时免于核查',
      en: 'must be left out where ways to check are listed: either it is checked, or it is exempt',
    });
  }
  return present({ checkExemption });
}
