import { businessDate } from '#workdays/business-date';
import { AssessmentFailed, AssessmentOpened, ProjectEnteredReserve } from '#domain/project/admission/events';
import {
  ConstructionStarted,
  LandContractSigned,
  ProjectSuspended,
  ProjectTerminated,
  TerritorialEntityAssigned,
} from '#domain/project/filing/events';
import type { Actor } from '#domain/kernel/actor';
import type { Plot } from '#domain/plot/state';

/** Who moves the specs' project P1 from admission to completion. */
export const COMMERCE: Actor = { id: 'commerce-1', roles: ['COMMERCE'], department: 'COMMERCE' };
export const GSO: Actor = { id: 'gso-1', roles: ['GSO'], department: 'GSO' };
export const GUANYUN: Actor = { id: 'guanyun-1', roles: ['COUNTY'], department: 'COUNTY-GUANYUN' };
export const DONGHAI: Actor = { id: 'donghai-1', roles: ['COUNTY'], department: 'COUNTY-DONGHAI' };
/** The account of the city's investment-promotion system: it speaks for no department of its own. */
export const INVESTMENT_SYSTEM: Actor = { id: 'investment-system', roles: ['INVESTMENT_SYSTEM'] };
export const ADMIN: Actor = { id: 'admin-1', roles: ['ADMIN'] };

export const opened = AssessmentOpened.of({
  projectId: 'P1',
  round: 1,
  mode: 'MEETING',
  invitees: ['NR', 'DRC', 'ECO', 'CULT', 'NSB'],
  dueOn: businessDate('2026-03-20'),
});
export const failed = AssessmentFailed.of({
  projectId: 'P1',
  round: 1,
  opinionDoc: 'opinion-1',
  failedDimensions: ['LAND_USE'],
  authenticity: 'PASS',
});
export const admitted = ProjectEnteredReserve.of({ projectId: 'P1', reserveNo: 'LYG-2026-001' });
export const inGuanyun = TerritorialEntityAssigned.of({ projectId: 'P1', entity: 'COUNTY-GUANYUN' });
/** A plot that was supplied as standard land on a day, and listed on it. */
export const listedPlot = (on: string): Plot => ({
  department: 'COUNTY-GUANYUN',
  prepared: [],
  standardLand: {
    plotId: 'PLOT-1',
    department: 'COUNTY-GUANYUN',
    indicators: [],
    document: 'doc-standard-land',
    suppliedOn: businessDate(on),
  },
  listedOn: businessDate(on),
});
export const contracted = LandContractSigned.of({
  projectId: 'P1',
  contractNo: 'LC-1',
  plotId: 'PLOT-1',
  signedOn: businessDate('2026-02-02'),
});
export const started = ConstructionStarted.of({ projectId: 'P1', date: businessDate('2026-02-20'), gates: [] });
export const suspended = ProjectSuspended.of({ projectId: 'P1', reason: '业主资金未到位' });
export const terminated = ProjectTerminated.of({ projectId: 'P1', reason: '业主撤资' });
