import { businessDate } from '#workdays/business-date';
import type { NewEvent } from '#domain/kernel/event';
import { AgencyTeamAssigned } from '#domain/project/agency/events';
import { ProjectFiled } from '#domain/project/filing/events';
import {
  ItemAccepted,
  ItemReceived,
  PermitIssued,
  SpecialProcedureEnded,
  SpecialProcedureStarted,
} from '#domain/project/items/events';

/** Opens a project of this owner. */
export const filed = (projectId: string, ownerUscc: string): NewEvent =>
  ProjectFiled.of({ projectId, name: `厂房${projectId}`, ownerUscc });

/** Gives it a team. */
export const served = (projectId: string, ...members: string[]): NewEvent =>
  AgencyTeamAssigned.of({ projectId, members });

/** Terms of an item: 7 working days of the natural-resources bureau. */
const itemOf = (itemId: string, department: string) => ({
  itemId,
  itemCode: 'land-use',
  department,
  promisedDays: 7,
  timeUnit: 'WORKING_DAY' as const,
});

/** An item accepted on a day and due on another. */
export function accepted(itemId: string, on: string, dueOn: string, department = 'NR'): readonly NewEvent[] {
  const [acceptedOn, to] = [businessDate(on), businessDate(dueOn)];
  const due = { to, reason: 'ACCEPTED' as const, provisional: false, calendarRevisions: { [on.slice(0, 4)]: 0 } };
  return [
    ItemReceived.of({
      ...itemOf(itemId, department),
      receivedOn: acceptedOn,
      extensionLimit: 0,
      restDayRule: 'NONE',
      domains: [],
      needsLandContract: false,
    }),
    ItemAccepted.of({ ...itemOf(itemId, department), acceptedOn, dueOn: to, missing: [], deemed: false, due }),
  ];
}

/** Fixture C-1 of scoring.md 7.1: accepted 2024-03-18, due 2024-03-27, paused (03-20, 03-25], then due 2024-04-01. */
export function fixtureC1(itemId: string): readonly NewEvent[] {
  const [acceptedOn, first, due] = [businessDate('2024-03-18'), businessDate('2024-03-27'), businessDate('2024-04-01')];
  const procedure = {
    ...itemOf(itemId, 'NR'),
    acceptedOn,
    procedureId: `${itemId}.p1`,
    kind: 'EXPERT_REVIEW' as const,
    plannedDays: 3,
    startedOn: businessDate('2024-03-20'),
  };
  return [
    ...accepted(itemId, acceptedOn, first),
    SpecialProcedureStarted.of({ ...procedure, dueOn: first, noticeDoc: 'notice-1' }),
    SpecialProcedureEnded.of({
      ...procedure,
      dueOn: due,
      endedOn: businessDate('2024-03-25'),
      pausedDays: 3,
      due: {
        from: first,
        to: due,
        reason: 'SPECIAL_PROCEDURE_ENDED',
        provisional: false,
        calendarRevisions: { 2024: 0 },
      },
    }),
  ];
}

/** The permit of fixture C-1, a day late. */
export const decidedLate = (itemId: string): NewEvent =>
  PermitIssued.of({
    ...itemOf(itemId, 'NR'),
    acceptedOn: businessDate('2024-03-18'),
    dueOn: businessDate('2024-04-01'),
    status: 11,
    permitNo: `建字第${itemId}号`,
    docId: 'permit-1',
    decidedOn: businessDate('2024-04-02'),
    elapsedDays: 8,
    pausedDays: 3,
    overrunDays: 1,
    late: true,
    deferralIds: [],
  });
