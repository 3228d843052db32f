import { CATALOGUE_ITEMS } from '#domain/policy/data/catalogue-items';
import type { Fields } from './commands.js';
import { on, type Step } from './story.js';

type Phase = Fields<'open-phase'>['phase'];

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
  return on(day).as('WGR officer').give('issue-condition-list', id, { items, notApplicable: none });
}

/** The lead department opens a phase of the track, or completes it. */
export const opensPhase = (id: string, day: string, by: 'NR' | 'HURD', phase: Phase): Step =>
  on(day).as(`${by} officer`).give('open-phase', id, { phase });
export const completesPhase = (id: string, day: string, by: 'NR' | 'HURD', phase: Phase): Step =>
  on(day).as(`${by} officer`).give('complete-phase', id, { phase });
