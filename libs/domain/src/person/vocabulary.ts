/** What a person is to the office. */
export const PERSON_KINDS = ['OFFICIAL', 'AGENT', 'APPLICANT'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Why a person's record is corrected. A choice and no free text, in which a name could slip into the log in clear. */
export const CORRECTION_REASONS = ['MISRECORDED', 'CHANGED'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
