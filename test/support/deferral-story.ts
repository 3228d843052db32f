import { businessDate } from '#workdays/business-date';
import type { DataOf } from '#domain/kernel/event';
import {
  DeferralDefaulted,
  DeferralRequested,
  DeferredMaterialRejected,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  MaterialDeferred,
} from '#domain/project/deferral/events';
import { given, happened } from './given.js';
import { CATALOGUE, designated, filed, received, served } from './major-project.js';
import { project } from '#domain/project/state';
import type { History } from './given.js';

/** A major project under the specs' catalogue. */
export const onProject = (...history: History) => given(project, ...history).under({ catalogue: CATALOGUE });

export const FIELDS = {
  deferralId: 'P1.d1',
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  material: 'business-licence',
  materialName: { zh: '材料business-licence', en: 'Material business-licence' },
};
/** Granted on a Monday, to be supplied by Friday 2024-09-27; the Sunday after it is a make-up working day. */
export const GRANTED = {
  ...FIELDS,
  deadlineKind: 'BEFORE_CONSTRUCTION_START' as const,
  supplyBy: businessDate('2024-09-27'),
};

export const request = (change: Partial<DataOf<typeof DeferralRequested>> = {}) =>
  DeferralRequested.of({ ...FIELDS, category: 1, voluntary: true, ...change });
export const grant = (change: Partial<DataOf<typeof MaterialDeferred>> = {}) =>
  MaterialDeferred.of({
    ...GRANTED,
    category: 1,
    committer: 'OWNER',
    commitmentDoc: 'doc-commitment',
    curableJudgement: '执照可在线核验',
    officer: 'nr-1',
    ...change,
  });

const suppliedOn = (day: string) =>
  happened(day, DeferredMaterialSupplied.of({ ...GRANTED, docId: 'doc-licence', late: day > GRANTED.supplyBy }));

export const opened = [
  happened('2024-09-02', filed),
  happened('2024-09-02', designated),
  happened('2024-09-02', served),
  happened('2024-09-02', received()),
];
export const requested = [...opened, happened('2024-09-03', request())];
export const deferred = [...requested, happened('2024-09-09', grant())];
export const supplied = [...deferred, suppliedOn('2024-09-20')];
export const verified = [
  ...supplied,
  happened(
    '2024-09-23',
    DeferredMaterialVerified.of({
      ...GRANTED,
      result: 'VERIFIED',
      suppliedOn: businessDate('2024-09-20'),
      late: false,
    }),
  ),
];
export const rejected = [
  ...supplied,
  happened(
    '2024-09-23',
    DeferredMaterialRejected.of({
      ...GRANTED,
      result: 'REJECTED',
      suppliedOn: businessDate('2024-09-20'),
      reason: '执照过期',
    }),
  ),
];
export const defaulted = [...deferred, happened('2024-09-29', DeferralDefaulted.of({ ...GRANTED, daysLate: 1 }))];
export const suppliedLate = [...defaulted, suppliedOn('2024-10-08')];
export const closedLate = [
  ...suppliedLate,
  happened(
    '2024-10-09',
    DeferredMaterialVerified.of({
      ...GRANTED,
      result: 'VERIFIED',
      suppliedOn: businessDate('2024-10-08'),
      late: true,
    }),
  ),
];
