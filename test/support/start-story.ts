import { businessDate } from '#workdays/business-date';
import type { NewEvent } from '#domain/kernel/event';
import { CATALOGUE_ITEMS } from '#domain/policy/data/catalogue-items';
import { STATUTORY_GATES } from '#domain/policy/data/statutory-gates';
import { ConditionListIssued } from '#domain/project/conditions/events';
import { ApprovalTrackSelected, InvestmentRecordFiled } from '#domain/project/filing/events';
import { ItemReceived, PermitIssued } from '#domain/project/items/events';

const catalogued = (code: string) => {
  const item = CATALOGUE_ITEMS.find((candidate) => candidate.code === code);
  if (!item) throw new Error(`${code} is not in the shipped catalogue`);
  return item;
};

/** Item P1.i{nth} as its catalogue entry has it, received on a day. */
export function applied(nth: number, itemCode: string, on = '2026-02-20'): NewEvent {
  const { department, promisedDays, statutoryDays, timeUnit, domains, needsLandContract, phase } = catalogued(itemCode);
  return ItemReceived.of({
    itemId: `P1.i${nth}`,
    itemCode,
    department,
    phase,
    promisedDays,
    statutoryDays,
    timeUnit,
    receivedOn: businessDate(on),
    extensionLimit: 0,
    restDayRule: 'NEXT_WORKING_DAY',
    domains,
    needsLandContract,
  });
}

/** The permit of item P1.i{nth}. */
export function issued(nth: number, itemCode: string, on = '2026-02-27'): NewEvent {
  const { department, promisedDays, statutoryDays, timeUnit } = catalogued(itemCode);
  const decidedOn = businessDate(on);
  return PermitIssued.of({
    itemId: `P1.i${nth}`,
    itemCode,
    department,
    promisedDays,
    statutoryDays,
    timeUnit,
    acceptedOn: decidedOn,
    dueOn: decidedOn,
    decidedOn,
    elapsedDays: 0,
    pausedDays: 0,
    overrunDays: 0,
    late: false,
    status: 11,
    deferralIds: [],
    permitNo: `${itemCode}-${nth}`,
  });
}

/** Applied for and granted. */
export const granted = (nth: number, itemCode: string, on?: string): readonly NewEvent[] => [
  applied(nth, itemCode, on),
  issued(nth, itemCode, on),
];

/** The project is on record under record-filing. */
export const recordFiled = InvestmentRecordFiled.of({ projectId: 'P1', filingNo: '备1' });

/** Items of the gates that bind where they are required: their departments say whether they are. */
const WHERE_REQUIRED = STATUTORY_GATES.flatMap(({ condition, items }) => (condition === 'WHERE_REQUIRED' ? items : []));

/** What the departments say that a project with a list of these items does not need. */
export const notRequired = (...itemCodes: readonly string[]) =>
  WHERE_REQUIRED.filter((code) => !itemCodes.includes(code)).map((itemCode) => ({
    itemCode,
    department: catalogued(itemCode).department,
    reason: '不涉及',
  }));

/** A list of building conditions that asks for these items, and for no other where the law lets the departments say. */
export const listed = (...itemCodes: readonly string[]): NewEvent =>
  ConditionListIssued.of({
    projectId: 'P1',
    version: 1,
    items: itemCodes.map((itemCode, i) => {
      const { name, department, phase } = catalogued(itemCode);
      return {
        conditionId: `P1.b${i + 1}`,
        kind: 'PERMIT',
        name: name.zh,
        department,
        lane: 'MAIN',
        phase,
        itemCode,
      };
    }),
    notApplicable: [],
    notRequired: notRequired(...itemCodes),
  });

export const onTrack = (track: 'GENERAL' | 'LAND_AND_START'): NewEvent =>
  ApprovalTrackSelected.of({ projectId: 'P1', track });

/** Every gate that binds each designated project (T-2): list, filing, land, planning permit, drawings, construction permit. */
export const gatesHeldOn = (on: string): readonly NewEvent[] => [
  listed('land-planning-permit', 'project-planning-permit', 'drawing-review', 'construction-permit'),
  recordFiled,
  ...granted(11, 'land-planning-permit', on),
  ...granted(12, 'project-planning-permit', on),
  ...granted(13, 'drawing-review', on),
  ...granted(14, 'construction-permit', on),
];
