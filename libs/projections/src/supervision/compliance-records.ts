import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import {
  ComplianceFindingRecorded,
  ComplianceFindingWithdrawn,
  WarningRecorded,
  WarningWithdrawn,
} from '#domain/department/compliance/events';
import type { ComplianceFault, WarningLevel } from '#domain/department/compliance/vocabulary';
import { monthOf } from '../month-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One warning or compliance finding on a department; its id is its own (`NR.w1`, `NR.f1`). */
export type ComplianceRecord = {
  readonly department: string;
  readonly kind: WarningLevel | 'FINDING';
  /** What a finding found. */
  readonly fault?: ComplianceFault;
  /** Points of the compliance component a finding costs. */
  readonly deduction?: number;
  readonly itemId?: string;
  /** Rule it is about. */
  readonly rule: string;
  /** What for, in words. */
  readonly account: string;
  readonly documents: readonly string[];
  readonly recordedOn: BusinessDate;
  /** YYYY-MM */
  readonly month: string;
  readonly withdrawn: boolean;
  readonly withdrawnOn?: BusinessDate;
  readonly withdrawalReason?: string;
};

/** One document per warning and finding (scoring.md 7.3). One index, `department, month`. */
export const complianceRecords = projection<ComplianceRecord>('compliance_records', {
  version: 1,
  indexes: [['department', 'month']],
  on: [
    when(
      WarningRecorded,
      (_, { department, level, rule, ground, documents }, { metadata: { businessDate } }) => ({
        department,
        kind: level,
        rule,
        account: ground,
        documents,
        recordedOn: businessDate,
        month: monthOf(businessDate),
        withdrawn: false,
      }),
      warningId,
    ),

    when(
      ComplianceFindingRecorded,
      (_, { department, fault, deduction, itemId, rule, finding, documents }, { metadata: { businessDate } }) => ({
        department,
        kind: 'FINDING',
        fault,
        deduction,
        ...present({ itemId }),
        rule,
        account: finding,
        documents,
        recordedOn: businessDate,
        month: monthOf(businessDate),
        withdrawn: false,
      }),
      findingId,
    ),

    whenKnown(WarningWithdrawn, withdrawn, warningId),
    whenKnown(ComplianceFindingWithdrawn, withdrawn, findingId),
  ],
});

function warningId(data: { readonly warningId: string }): string {
  return data.warningId;
}

function findingId(data: { readonly findingId: string }): string {
  return data.findingId;
}

function withdrawn(
  doc: ComplianceRecord,
  { reason }: { readonly reason: string },
  { metadata }: { readonly metadata: { readonly businessDate: BusinessDate } },
): ComplianceRecord {
  return { ...doc, withdrawn: true, withdrawnOn: metadata.businessDate, withdrawalReason: reason };
}
