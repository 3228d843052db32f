import { businessDate } from '#workdays/business-date';
import type { DataOf } from '#domain/kernel/event';
import { CommitmentItemListed } from '#domain/department/commitment-items/events';
import { departmentStream } from '#domain/department/stream';
import {
  CommitmentCheckOverdue,
  CommitmentChecked,
  CommitmentMade,
  CommitmentReliedOn,
  NotificationGiven,
  RectificationOrdered,
} from '#domain/project/commitments/events';
import { PermitIssued, PermitRevoked } from '#domain/project/items/events';
import { opened } from './deferral-story.js';
import { folded, happened, type History } from './given.js';

/** The matter NR lists: no arrears of tax, in place of the tax receipt. */
export const LISTING = {
  matter: 'no-arrears',
  matterName: { zh: '无欠税证明', en: 'No arrears of tax' },
  matterKind: 'CERTIFICATION' as const,
  itemCodes: ['land-planning-permit'],
  materials: ['tax-receipt'],
  touches: [],
  procedure: '告知、承诺、决定、核查',
  formDoc: 'doc-form',
  guideDoc: 'doc-guide',
  standard: '无欠缴税款',
  supervisionBoundary: '仅核验纳税记录',
  schedule: '决定后60个工作日内核查',
  duty: '用途管制科',
  measure: '网络核验',
  progress: '自2024年4月起实行',
  checkMethods: ['NETWORK_VERIFICATION' as const, 'DOCUMENT_CHECK' as const],
  basis: '江苏省第一批告知承诺制证明事项目录',
  validFrom: businessDate('2024-04-01'),
};
export const LISTED = { department: 'NR', ...LISTING };
export const listed = (change: Partial<DataOf<typeof CommitmentItemListed>> = {}) =>
  CommitmentItemListed.of({ ...LISTED, ...change });

/** The department of the item, with this on its list. */
export const nrWith = (...history: History) => ({ NR: folded(departmentStream, history) });

export const COMMITMENT = {
  commitmentId: 'P1.k1',
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  matter: 'no-arrears',
  matterName: LISTED.matterName,
};
const ITEM = {
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  promisedDays: 5,
  timeUnit: 'WORKING_DAY' as const,
};
/** Decided on Thursday 2024-09-12; sixty working days later is Wednesday 2024-12-11. */
export const DECIDED = { ...COMMITMENT, decidedOn: businessDate('2024-09-12'), dueOn: businessDate('2024-12-11') };
const AFTER_DECISION = { ...COMMITMENT, decidedOn: DECIDED.decidedOn };

const checkedOn = (day: string, result: DataOf<typeof CommitmentChecked>['result']) =>
  happened(
    day,
    CommitmentChecked.of({
      ...DECIDED,
      supervisor: 'NR',
      method: 'NETWORK_VERIFICATION',
      result,
      note: '查询纳税记录',
      late: false,
    }),
  );

export const notice = (change: Partial<DataOf<typeof NotificationGiven>> = {}) =>
  NotificationGiven.of({
    ...COMMITMENT,
    notificationDoc: 'doc-notification',
    materials: ['tax-receipt'],
    checkMethods: LISTED.checkMethods,
    listedFrom: LISTED.validFrom,
    ...change,
  });
export const notified = [...opened, happened('2024-09-03', notice())];
export const made = (change: Partial<DataOf<typeof CommitmentMade>> = {}) => [
  ...notified,
  happened(
    '2024-09-04',
    CommitmentMade.of({
      ...COMMITMENT,
      committer: 'OWNER',
      commitmentDoc: 'doc-word',
      voluntary: true,
      materials: ['tax-receipt'],
      ...change,
    }),
  ),
];
export const committed = made();
const issued = happened(
  '2024-09-12',
  PermitIssued.of({
    ...ITEM,
    acceptedOn: businessDate('2024-09-05'),
    dueOn: businessDate('2024-09-12'),
    decidedOn: businessDate('2024-09-12'),
    elapsedDays: 5,
    pausedDays: 0,
    overrunDays: 0,
    late: false,
    status: 11,
    deferralIds: [],
  }),
);
/** The decision rests on the commitment. */
export const reliedOnAfter = (history: History) => [
  ...history,
  issued,
  happened(
    '2024-09-12',
    CommitmentReliedOn.of({ ...DECIDED, provisional: false, calendarRevisions: { 2024: 0 }, checkDays: 60 }),
  ),
];
export const reliedUpon = reliedOnAfter(committed);
export const overdue = [...reliedUpon, happened('2024-12-12', CommitmentCheckOverdue.of({ ...DECIDED, daysLate: 1 }))];
export const fulfilled = [...reliedUpon, checkedOn('2024-10-10', 'FULFILLED')];
export const differing = [...reliedUpon, checkedOn('2024-10-10', 'DIFFERS')];
export const falsified = [...reliedUpon, checkedOn('2024-10-10', 'FALSE')];
/** Ordered on 2024-10-11 to rectify by 2024-10-31. */
export const rectifying = [
  ...differing,
  happened(
    '2024-10-11',
    RectificationOrdered.of({
      ...AFTER_DECISION,
      result: 'DIFFERS',
      orderDoc: 'doc-order',
      demand: '补缴欠税',
      dueOn: businessDate('2024-10-31'),
    }),
  ),
];
export const rectified = [...rectifying, checkedOn('2024-10-30', 'FULFILLED')];
/** Revoked, with what lapses by it: a commitment nobody has checked yet. */
export const revokedOn = (day: string, lapsed: { lapsedCommitmentIds?: string[] } = {}) =>
  happened(
    day,
    PermitRevoked.of({
      ...ITEM,
      decidedOn: DECIDED.decidedOn,
      revokedOn: businessDate(day),
      legalBasis: '行政许可法第六十九条',
      reason: '承诺不实',
      ...lapsed,
    }),
  );
