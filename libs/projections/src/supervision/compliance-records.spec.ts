import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  ComplianceFindingRecorded,
  ComplianceFindingWithdrawn,
  WarningRecorded,
} from '#domain/department/compliance/events';
import { happened } from '#test/support/given';
import { projected } from '#test/support/projected';
import { complianceRecords } from './compliance-records.js';

const documents = ['doc-1'];
const FINDING = { department: 'NR', findingId: 'NR.f1', fault: 'EXTRA_MATERIAL' as const, deduction: 5 };
const history = [
  happened(
    '2024-09-10',
    WarningRecorded.of({
      department: 'NR',
      warningId: 'NR.w1',
      level: 'WARNING',
      rule: 'R-24',
      ground: '节点滞后',
      documents,
    }),
  ),
  happened(
    '2024-09-11',
    ComplianceFindingRecorded.of({ ...FINDING, itemId: 'P1.i1', rule: 'R-05', finding: '清单外材料', documents }),
  ),
];
const recordedOn = businessDate('2024-09-11');

describe('the view of warnings and findings', () => {
  it('shows each with its rule, its documents and its month', () =>
    expect(projected(complianceRecords, history)).toEqual({
      'NR.w1': {
        department: 'NR',
        kind: 'WARNING',
        rule: 'R-24',
        account: '节点滞后',
        documents,
        recordedOn: '2024-09-10',
        month: '2024-09',
        withdrawn: false,
      },
      'NR.f1': {
        department: 'NR',
        kind: 'FINDING',
        fault: 'EXTRA_MATERIAL',
        deduction: 5,
        itemId: 'P1.i1',
        rule: 'R-05',
        account: '清单外材料',
        documents,
        recordedOn: '2024-09-11',
        month: '2024-09',
        withdrawn: false,
      },
    }));

  it('keeps what was withdrawn, and says why', () => {
    const back = ComplianceFindingWithdrawn.of({ ...FINDING, recordedOn, reason: '复核不成立' });
    expect(projected(complianceRecords, [...history, happened('2024-10-08', back)])['NR.f1']).toMatchObject({
      withdrawn: true,
      withdrawnOn: '2024-10-08',
      withdrawalReason: '复核不成立',
      month: '2024-09',
    });
  });
});
