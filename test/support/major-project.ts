import { businessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import type { DataOf, NewEvent } from '#domain/kernel/event';
import type { CatalogueItem } from '#domain/policy/content';
import { ProjectEnteredReserve } from '#domain/project/admission/events';
import { AgencyTeamAssigned } from '#domain/project/agency/events';
import { MajorProjectDesignated, ProjectFiled } from '#domain/project/filing/events';
import { ItemReceived } from '#domain/project/items/events';

/** Who acts on the specs' project P1: its owner, an agent of its team, officers of departments, the offices. */
export const OWNER: Actor = { id: 'owner-1', roles: ['OWNER'], uscc: '91320700MA1XXXXX0A' };
export const AGENT: Actor = { id: 'agent-1', roles: ['AGENT'], agentId: 'agent-1' };
export const NR_OFFICER: Actor = { id: 'nr-1', roles: ['NR'], department: 'NR' };
export const HURD_OFFICER: Actor = { id: 'hurd-1', roles: ['HURD'], department: 'HURD' };
export const NR_WINDOW: Actor = { id: 'window-1', roles: ['WINDOW'], department: 'NR' };
export const BEO: Actor = { id: 'beo-1', roles: ['BEO'], department: 'BEO' };

export const filed = ProjectFiled.of({
  projectId: 'P1',
  name: '年产10万吨新材料项目',
  ownerUscc: '91320700MA1XXXXX0A',
});
export const designated = MajorProjectDesignated.of({ projectId: 'P1', level: 'CITY', basisDoc: 'doc-designation' });
export const inReserve = ProjectEnteredReserve.of({ projectId: 'P1', reserveNo: 'R-2026-001' });
export const served = AgencyTeamAssigned.of({ projectId: 'P1', members: ['agent-1'] });

const material = (code: string, essential: boolean): CatalogueItem['materials'][number] => ({
  code,
  name: { zh: `材料${code}`, en: `Material ${code}` },
  essential,
});
const permit: CatalogueItem = {
  code: 'land-planning-permit',
  name: { zh: '建设用地规划许可证', en: 'Construction-land planning permit' },
  department: 'NR',
  phase: 'LAND_PLANNING',
  lane: 'MAIN',
  timeUnit: 'WORKING_DAY',
  promisedDays: 5,
  statutoryDays: 20,
  extensionDays: 10,
  domains: [],
  materials: [material('land-contract', true), material('business-licence', false), material('tax-receipt', false)],
  needsLandContract: false,
};

/** Two items: a plain one of NR, and one of HURD in a sensitive domain. */
export const CATALOGUE: CatalogueItem[] = [
  permit,
  { ...permit, code: 'quality-supervision', department: 'HURD', domains: ['ENGINEERING_QUALITY', 'SAFETY'] },
];

/** Item P1.i1, a land-planning permit at NR, unless told otherwise. */
export function received(change: Partial<DataOf<typeof ItemReceived>> = {}): NewEvent {
  return ItemReceived.of({
    itemId: 'P1.i1',
    itemCode: 'land-planning-permit',
    department: 'NR',
    promisedDays: 5,
    statutoryDays: 20,
    timeUnit: 'WORKING_DAY',
    receivedOn: businessDate('2024-09-02'),
    extensionLimit: 10,
    restDayRule: 'NONE',
    domains: [],
    needsLandContract: false,
    ...change,
  });
}
