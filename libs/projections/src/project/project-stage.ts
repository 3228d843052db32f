import type { BusinessDate } from '#workdays/business-date';

/**
 * How far a project has come (model.md 5). PLANNED: it has its node plan. START_READY: every statutory gate before
 * the start is held (T-2) and no deferral due before it is open.
 */
export const PROJECT_STAGES = [
  'FILED',
  'ADMITTED',
  'PLANNED',
  'CONTRACT_SIGNED',
  'IN_APPROVAL',
  'START_READY',
  'UNDER_CONSTRUCTION',
  'COMPLETED',
] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** What a project has on record that tells its stage. */
interface Reached {
  readonly completedOn?: BusinessDate;
  readonly startedOn?: BusinessDate;
  readonly readyOn?: BusinessDate;
  readonly itemsTotal: number;
  readonly contract?: object;
  readonly plannedOn?: BusinessDate;
  readonly reserveNo?: string;
}

/** The furthest point reached, also when an earlier one was never recorded (imports). */
export function stageOf(reached: Reached): ProjectStage {
  const { completedOn, startedOn, readyOn, itemsTotal, contract, plannedOn, reserveNo } = reached;
  if (completedOn !== undefined) return 'COMPLETED';
  if (startedOn !== undefined) return 'UNDER_CONSTRUCTION';
  if (readyOn !== undefined) return 'START_READY';
  if (itemsTotal > 0) return 'IN_APPROVAL';
  if (contract !== undefined) return 'CONTRACT_SIGNED';
  if (plannedOn !== undefined && reserveNo !== undefined) return 'PLANNED';
  return reserveNo === undefined ? 'FILED' : 'ADMITTED';
}
