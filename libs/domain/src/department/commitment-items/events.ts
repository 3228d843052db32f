import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { COMMITMENT_EXCLUSIONS } from '../../policy/sections/commitments.js';
import { CHECK_METHODS } from '../../project/commitments/vocabulary.js';

/** What a commitment stands in for: a certificate (证明事项), or a condition of the approval itself. */
export const MATTER_KINDS = ['CERTIFICATION', 'APPROVAL'] as const;

const Defined = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });
const Codes = (description: string) => Type.Array(Type.String({ pattern: '^[a-z0-9-]{1,60}$' }), { description });

export const CommitmentItemListed = event('CommitmentItemListed', {
  version: 1,
  title: { zh: '告知承诺事项清单', en: 'Commitment item listed' },
  sentence: {
    zh: '{department}将“{matterName}”列入告知承诺事项清单，自{validFrom}起实行',
    en: '{department} lists “{matterName}” for notification and commitment from {validFrom}',
  },
  rules: ['R-80'],
  data: record({
    department: DepartmentCode,
    matter: Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code of the matter, in its department' }),
    matterName: BilingualSchema,
    matterKind: oneOf(MATTER_KINDS, 'What a commitment stands in for'),
    itemCodes: Codes('Approval items in which the applicant may choose it'),
    materials: Codes('Non-essential materials of these items the commitment stands in for'),
    touches: Type.Array(oneOf(COMMITMENT_EXCLUSIONS, 'Domain it touches; none of those the policy excludes')),
    procedure: Defined('Working procedure'),
    formDoc: Defined('Form of the notification and of the commitment: a document'),
    guideDoc: Defined('Guide to the matter: a document'),
    standard: Defined('What has to be committed to'),
    supervisionBoundary: Defined('How far supervision goes'),
    schedule: Defined('Nodes and their times'),
    duty: Defined('Who is responsible: the first of the three implementations'),
    measure: Defined('What is done: the second'),
    progress: Defined('By when: the third'),
    checkMethods: Type.Array(oneOf(CHECK_METHODS, 'How it is checked'), { description: 'Empty: exempt from check' }),
    checkExemption: Type.Optional(Defined('Why no check is made; there where it is exempt')),
    basis: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'The list it stands on, or the decision to extend it',
    }),
    validFrom: BusinessDateSchema,
    validTo: Type.Optional(BusinessDateSchema),
  }),
});
