import { CATALOGUE_ITEMS } from '#domain/policy/data/catalogue-items';
import { STATUTORY_GATES } from '#domain/policy/data/statutory-gates';
import type { Fields } from './commands.js';
import { on, paper, type Step } from './story.js';

type Phase = Fields<'open-phase'>['phase'];

/** What the departments say in their papers that a project with these conditions does not need (A2-6 to A2-9). */
export const notRequired = (...itemCodes: readonly string[]) =>
  STATUTORY_GATES.flatMap(({ condition, items }) => (condition === 'WHERE_REQUIRED' ? items : []))
    .filter((code) => !itemCodes.includes(code))
    .map((itemCode) => ({ itemCode, reason: '经主管部门认定不需办理', docId: `${itemCode}不涉及情况说明` }));

/** The reform office issues the one list of building conditions: these approval items, and no other kind of condition. */
export function conditionList(id: string, day: string, ...itemCodes: readonly string[]): Step {
  const items = CATALOGUE_ITEMS.filter(({ code }) => itemCodes.includes(code)).map(
    ({ code, name, department, phase, lane }) => ({
      kind: 'PERMIT' as const,
      name: name.zh,
      department,
      lane: lane === 'MAIN' ? ('MAIN' as const) : ('PARALLEL' as const),
      phase,
      itemCode: code,
    }),
  );
  const none = (['ASSESSMENT', 'INTERMEDIARY', 'UTILITY'] as const).map((kind) => ({ kind, reason: '本项目不涉及' }));
  const silent = notRequired(...itemCodes);
  return on(day)
    .as('WGR officer')
    .give('issue-condition-list', id, {
      items,
      notApplicable: none,
      notRequired: silent,
      evidence: silent.map(({ docId }) => paper(docId, 'department-opinion')),
    });
}

/** The lead department opens a phase of the track, or completes it. */
export const opensPhase = (id: string, day: string, by: 'NR' | 'HURD', phase: Phase): Step =>
  on(day).as(`${by} officer`).give('open-phase', id, { phase });
export const completesPhase = (id: string, day: string, by: 'NR' | 'HURD', phase: Phase): Step =>
  on(day).as(`${by} officer`).give('complete-phase', id, { phase });
