import type { BusinessDate } from '#workdays/business-date';
import { on, type Reaction } from '../../kernel/slice.js';
import { ComplianceFindingRecorded, ComplianceFindingWithdrawn, WarningRecorded, WarningWithdrawn } from './events.js';
import type { ComplianceFault, WarningLevel } from './vocabulary.js';

export interface RecordedWarning {
  readonly id: string;
  readonly level: WarningLevel;
  readonly recordedOn: BusinessDate;
  readonly withdrawn: boolean;
}

export interface RecordedFinding {
  readonly id: string;
  readonly fault: ComplianceFault;
  readonly deduction: number;
  readonly itemId?: string;
  readonly recordedOn: BusinessDate;
  readonly withdrawn: boolean;
}

/** What the Business Environment Office holds against a department; left out: nothing yet. */
export interface WithCompliance {
  readonly warnings?: readonly RecordedWarning[];
  readonly findings?: readonly RecordedFinding[];
}

/** How the state of a department takes it up. */
export function complianceReactions<State extends WithCompliance>(): readonly Reaction<State>[] {
  return [
    on(WarningRecorded, (state: State, { warningId: id, level }, { metadata: { businessDate: recordedOn } }) => ({
      ...state,
      warnings: [...(state.warnings ?? []), { id, level, recordedOn, withdrawn: false }],
    })),
    on(WarningWithdrawn, (state: State, { warningId }) => ({
      ...state,
      warnings: (state.warnings ?? []).map((one) => (one.id === warningId ? { ...one, withdrawn: true } : one)),
    })),
    on(ComplianceFindingRecorded, (state: State, { findingId: id, fault, deduction, itemId }, { metadata }) => ({
      ...state,
      findings: [
        ...(state.findings ?? []),
        {
          id,
          fault,
          deduction,
          ...(itemId !== undefined && { itemId }),
          recordedOn: metadata.businessDate,
          withdrawn: false,
        },
      ],
    })),
    on(ComplianceFindingWithdrawn, (state: State, { findingId }) => ({
      ...state,
      findings: (state.findings ?? []).map((one) => (one.id === findingId ? { ...one, withdrawn: true } : one)),
    })),
  ];
}
