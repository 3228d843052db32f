import { ANNEXES } from '../../rules/annexes.js';

/** Lists of the city that counties and zones refine: Annex 1 (A1-9) and Annex 2 (A2-15). */
export const LOCAL_LISTS = ['COMPLIANCE_REVIEW', 'APPROVAL_SERVICE'] as const;
export type LocalList = (typeof LOCAL_LISTS)[number];

/** The row that tells counties and zones to refine the list; every other row of the annex is a duty of the list. */
export const REFINING_ROW = { COMPLIANCE_REVIEW: 'A1-9', APPROVAL_SERVICE: 'A2-15' } as const;

/** The city's duties on a list, by the row of the annex: what a local list may detail and never drop. */
export function cityDuties(list: LocalList): readonly string[] {
  const annex = list === 'COMPLIANCE_REVIEW' ? 'A1-' : 'A2-';
  return ANNEXES.map(({ id }) => id).filter((id) => id.startsWith(annex) && id !== REFINING_ROW[list]);
}
