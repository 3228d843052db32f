import { Type, type Static } from '@sinclair/typebox';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { TIME_UNITS } from '../../../policy/content.js';

const Days = (description: string) => Type.Integer({ minimum: 0, description: `${description}, in timeUnit` });

/** What every item event repeats, so that no reader needs another event to understand it (model.md 2). */
export const itemFields = {
  itemId: Type.String({ description: 'Item id, {projectId}.i1' }),
  itemCode: Type.String({ description: 'Code in the catalogue, or as given with the terms' }),
  department: DepartmentCode,
  promisedDays: Days('Published promise'),
  statutoryDays: Type.Optional(Days('Statutory limit; left out where an import knows none')),
  timeUnit: oneOf(TIME_UNITS, 'Unit of the periods'),
};

/** Whether a step was typed in after the term had passed in which it happened; then evidence shows it. */
export const LateRecorded = Type.Optional(
  Type.Boolean({ description: 'true: recorded after the term it kept had passed, on the evidence attached' }),
);

/** Item fields of an event that may come before or after acceptance. */
export const openItemFields = {
  ...itemFields,
  acceptedOn: Type.Optional(BusinessDateSchema),
  dueOn: Type.Optional(BusinessDateSchema),
};

/** Item fields of an event after acceptance. */
export const acceptedItemFields = { ...itemFields, acceptedOn: BusinessDateSchema, dueOn: BusinessDateSchema };

/** Why a due date was set or moved. DECIDED: a correction that never came ends with the decision (CLK-05). */
export const DUE_REASONS = [
  'ACCEPTED',
  'CORRECTION_COMPLETED',
  'SPECIAL_PROCEDURE_ENDED',
  'EXTENDED',
  'CALENDAR_AMENDED',
  'DATES_CORRECTED',
  'DECIDED',
] as const;
export type DueReason = (typeof DUE_REASONS)[number];

/** How a due date changed and what it was computed on, so that it can be explained years later (CLK-01, CLK-09). */
export const dueChangeFields = {
  from: Type.Optional(BusinessDateSchema),
  to: BusinessDateSchema,
  reason: oneOf(DUE_REASONS, 'Why the due date was set or moved'),
  provisional: Type.Boolean({ description: 'true: rests on a year whose notice is not out (calendar.md 5.4)' }),
  calendarRevisions: Type.Record(Type.String({ pattern: '^\\d{4}$' }), Type.Integer({ minimum: 0 }), {
    description: 'Revision of each calendar year the date was counted on; empty where no calendar is needed',
  }),
};
export const DueChangeSchema = record(dueChangeFields);
export type DueChange = Static<typeof DueChangeSchema>;

/** The figures of a decision (scoring.md 7.1), net of pauses. */
export const figureFields = {
  decidedOn: BusinessDateSchema,
  dueOn: BusinessDateSchema,
  elapsedDays: Days('Days used from acceptance to decision, pauses taken out'),
  pausedDays: Days('Days the clock stood still'),
  overrunDays: Days('Days used beyond the due date; at least 1 when late'),
  late: Type.Boolean({ description: 'Decided after the due date' }),
};
export const FiguresSchema = record(figureFields);
export type Figures = Static<typeof FiguresSchema>;

/** National status of a decision: 11, 12 granted (practice.md 3.1); 4, 5, 13 negative (N-4). */
export const DecisionStatusSchema = Type.Union(
  [Type.Literal(4), Type.Literal(5), Type.Literal(11), Type.Literal(12), Type.Literal(13)],
  { description: 'National status of the decision: 11, 12 granted; 4, 5, 13 negative' },
);
export type DecisionStatus = Static<typeof DecisionStatusSchema>;

/** Deferrals and commitments that lapse with the event: nothing is owed any more. Left out where there are none. */
export const lapsedFields = {
  lapsedDeferralIds: Type.Optional(
    Type.Array(Type.String(), { description: 'Deferrals, asked for or open, that lapse with it' }),
  ),
  lapsedProofIds: Type.Optional(
    Type.Array(Type.String(), { description: 'Temporary proofs whose licence nobody owes any more (R-74)' }),
  ),
  lapsedCommitmentIds: Type.Optional(
    Type.Array(Type.String(), { description: 'Commitments that lapse with it: no decision rests on them any more' }),
  ),
};
