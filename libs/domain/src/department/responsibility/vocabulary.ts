import type { RuleId } from '../../rules/rule.js';
import { roleOfCode } from '../roles.js';

/** What a duty asks of the department: to lead, to say something, to guide, to check a fact, or to balance and push. */
export const DUTY_KINDS = ['LEAD', 'OPINION', 'GUIDANCE', 'CHECK', 'COORDINATION'] as const;

/** Where on the project's way a duty is due; the four phases are those of R-82. */
export const DUTY_NODES = [
  'PLANNING_GENERATION',
  'LAND_SUPPLY',
  'LAND_PLANNING',
  'ENGINEERING',
  'CONSTRUCTION',
  'COMPLETION',
  'WHOLE_PROCESS',
] as const;

/** The rows of Annex 2. */
export const ANNEX_2_ROWS = [
  'A2-1',
  'A2-2',
  'A2-3',
  'A2-4',
  'A2-5',
  'A2-6',
  'A2-7',
  'A2-8',
  'A2-9',
  'A2-10',
  'A2-11',
  'A2-12',
  'A2-13',
  'A2-14',
  'A2-15',
] as const satisfies readonly RuleId[];

export type Annex2Row = (typeof ANNEX_2_ROWS)[number];

/** Roles that Annex 2 gives duties to. */
export const SERVING_ROLES = [
  'GSO',
  'DRC',
  'MIIT',
  'NR',
  'HURD',
  'ECO',
  'EMERG',
  'WATER',
  'CULT',
  'TRANS',
  'PSB',
  'PLC',
  'NSB',
  'UTIL',
  'COUNTY',
  'ZONE',
] as const;

const ROW_OF: Readonly<Record<(typeof SERVING_ROLES)[number], Annex2Row>> = {
  GSO: 'A2-1',
  DRC: 'A2-2',
  MIIT: 'A2-3',
  NR: 'A2-4',
  HURD: 'A2-5',
  ECO: 'A2-6',
  EMERG: 'A2-7',
  WATER: 'A2-8',
  CULT: 'A2-9',
  TRANS: 'A2-10',
  PSB: 'A2-11',
  PLC: 'A2-12',
  NSB: 'A2-13',
  UTIL: 'A2-14',
  COUNTY: 'A2-15',
  ZONE: 'A2-15',
};

/** The row of Annex 2 that gives the department its duties; nothing for one the annex does not name. */
export function annex2RowOf(department: string): Annex2Row | undefined {
  const role = roleOfCode(department);
  const serving = SERVING_ROLES.find((candidate) => candidate === role);
  return serving && ROW_OF[serving];
}
