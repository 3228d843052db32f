import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import { DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated } from './events.js';

/** A department: who leads it when, and what its window may decide. */
export interface Department {
  readonly registered?: DataOf<typeof DepartmentRegistered>;
  readonly leaders: readonly DataOf<typeof MainLeaderAppointed>[];
  readonly authority: readonly DataOf<typeof WindowAuthorityDelegated>[];
}

export const department = slice<Department>({ leaders: [], authority: [] }, [
  on(DepartmentRegistered, (state, data) => ({ ...state, registered: data })),
  on(MainLeaderAppointed, (state, data) => ({ ...state, leaders: [...state.leaders, data] })),
  on(WindowAuthorityDelegated, (state, data) => ({ ...state, authority: [...state.authority, data] })),
]);

const valid = (entry: { validFrom: BusinessDate; validTo?: BusinessDate }, on: BusinessDate): boolean =>
  entry.validFrom <= on && (entry.validTo === undefined || on <= entry.validTo);

/** The unit's number one on a day (N-7): the appointment made last among those valid then. */
export function mainLeaderOn(department: Department, on: BusinessDate): string | undefined {
  return department.leaders.findLast((entry) => valid(entry, on))?.personId;
}

/** May the window decide this item in favour on that day? */
export function windowMayPass(department: Department, itemCode: string, on: BusinessDate): boolean {
  return department.authority.some(
    (entry) => valid(entry, on) && (entry.itemCodes.length === 0 || entry.itemCodes.includes(itemCode)),
  );
}
