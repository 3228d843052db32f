import { Type, type Static } from '@sinclair/typebox';
import { BusinessDateSchema, oneOf, record } from '../../kernel/schema.js';

/** What opened a gate: a permit, the filing or verification on record, a joint review, or an exemption with its basis. */
export const OPENERS = ['PERMIT', 'RECORD', 'JOINT_REVIEW', 'EXEMPTION'] as const;

/** Why a gate does not apply to the project. */
export const EXCEPTIONS = ['OTHER_REGIME', 'NOT_REQUIRED', 'NOT_APPLIED_FOR', 'REGIONAL_RESULT'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

const gate = Type.String({ description: 'Code of the gate (T-2)' });

/** A gate that is held, and what holds it. */
const HeldGateSchema = record({
  gate,
  openedBy: oneOf(OPENERS, 'What opened it'),
  itemCode: Type.Optional(Type.String({ description: 'Item whose permit holds it' })),
  itemId: Type.Optional(Type.String()),
  permitNo: Type.Optional(Type.String()),
  /** Number or id of the record, certificate or basis, where no permit holds it. */
  document: Type.Optional(Type.String()),
  /** Day from which it is held; left out where an older record does not say. */
  since: Type.Optional(BusinessDateSchema),
});
export type HeldGate = Static<typeof HeldGateSchema>;

/** A gate that does not apply, and why. */
const ExceptedGateSchema = record({ gate, because: oneOf(EXCEPTIONS, 'Why it does not apply') });
export type ExceptedGate = Static<typeof ExceptedGateSchema>;

/** What an event of a milestone tells of the gates: which were held, and which do not apply. */
export const gateFields = {
  gates: Type.Array(HeldGateSchema, { description: 'Gates checked as held (T-2); empty: none was checked' }),
  notApplicable: Type.Optional(
    Type.Array(ExceptedGateSchema, { description: 'Gates that do not apply; left out where none was checked' }),
  ),
};
