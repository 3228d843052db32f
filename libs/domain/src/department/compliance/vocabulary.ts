/** Faults that cost points of the compliance component (scoring.md 7.3). */
export const COMPLIANCE_FAULTS = [
  'UNSIGNED_NEGATIVE_REPLY',
  'MISSING_ONE_TIME_NOTICE',
  'FORCED_DEFERRAL',
  'EXTRA_MATERIAL',
] as const;
export type ComplianceFault = (typeof COMPLIANCE_FAULTS)[number];

/** RED_CARD: the notice knows none; off unless policy turns it on (N-5). */
export const WARNING_LEVELS = ['WARNING', 'RED_CARD'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];
