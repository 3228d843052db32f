import { businessDate } from '#workdays/business-date';
import {
  DelayDismissed,
  DelayReported,
  DelaySubstantiated,
  DelayVerificationStarted,
  RectificationSubmitted,
  YellowCardIssued,
} from '#domain/project/delays/events';
import { happened } from './given.js';
import { filed, received, served } from './major-project.js';

const CASE = { caseId: 'P1.c1', itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' };

/** Scoring.md 7.6, step by step: what stood in the log before each day. */
export const before = [
  happened('2024-09-02', filed),
  happened('2024-09-02', served),
  happened('2024-09-02', received()),
];
export const reported = [
  ...before,
  happened('2024-09-10', DelayReported.of({ ...CASE, reporterRole: 'OWNER', account: '逾期未办', evidence: [] })),
];
export const verifying = [...reported, happened('2024-09-11', DelayVerificationStarted.of(CASE))];
export const substantiated = [
  ...verifying,
  happened(
    '2024-09-13',
    DelaySubstantiated.of({
      ...CASE,
      cause: 'APPROVAL_DEPARTMENT',
      causeDepartment: 'NR',
      overrunDays: 2,
      finding: '部门未按时办理',
      verifyDays: 3,
    }),
  ),
];
export const dismissed = [
  ...verifying,
  happened('2024-09-13', DelayDismissed.of({ ...CASE, cause: 'APPLICANT', reason: '材料迟交', verifyDays: 3 })),
];
export const carded = [
  ...substantiated,
  happened(
    '2024-09-14',
    YellowCardIssued.of({ ...CASE, cardNo: 'Y-1', ground: '逾期', substantiatedOn: businessDate('2024-09-13') }),
  ),
];
export const rectifying = [
  ...carded,
  happened('2024-09-18', RectificationSubmitted.of({ ...CASE, cardNo: 'Y-1', measures: '已整改' })),
];
