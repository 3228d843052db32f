import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { LateRecorded, openItemFields } from './item-fields.js';

const material = Type.String({ description: 'Code of the material' });

/** Why a material need not be handed in. */
export const EXEMPTION_GROUNDS = ['DATA_SHARING', 'E_LICENSE'] as const;

export const SubmissionExempted = event('SubmissionExempted', {
  version: 1,
  title: { zh: '免于提交', en: 'Submission exempted' },
  sentence: {
    zh: '事项“{itemCode}”的材料“{material}”免于提交（{ground}，{reference}）',
    en: '“{material}” need not be handed in for “{itemCode}” ({ground}, {reference})',
  },
  rules: ['R-75', 'R-76'],
  data: record({
    ...openItemFields,
    material,
    ground: oneOf(EXEMPTION_GROUNDS, 'Why it need not be handed in (R-75, R-76)'),
    issuer: DepartmentCode,
    reference: Type.String({ minLength: 1, description: 'Query of the shared data, or number of the e-licence' }),
    answerId: Type.Optional(
      Type.String({
        minLength: 1,
        description:
          'Id of the answer of the city’s register; left out: the register is not connected, an officer looked',
      }),
    ),
  }),
});

/** What may stand in for a paper that is missing. */
export const SUBSTITUTES = ['SITE_OPINION', 'DEPARTMENT_PROOF'] as const;

export const DocumentSubstituted = event('DocumentSubstituted', {
  version: 1,
  title: { zh: '文件替代', en: 'Document substituted' },
  sentence: {
    zh: '事项“{itemCode}”的材料“{material}”由{issuer}出具的{substitute}暂时替代（{docId}）',
    en: 'A {substitute} of {issuer} ({docId}) stands in for “{material}” of “{itemCode}” for the time being',
  },
  rules: ['R-73', 'R-74'],
  data: record({
    ...openItemFields,
    material,
    substitute: oneOf(SUBSTITUTES, 'What stands in (R-73, R-74)'),
    issuer: DepartmentCode,
    docId: Type.String({ minLength: 1, description: 'The document that stands in' }),
    siteOpinionItem: Type.Optional(
      Type.String({ minLength: 1, description: 'Item of the project by which the site opinion was issued (R-73)' }),
    ),
    landDocId: Type.Optional(
      Type.String({ minLength: 1, description: 'The document by which the land is new land to be allocated (R-73)' }),
    ),
    /** Both left out by site opinions, imports and events of earlier releases. */
    proofId: Type.Optional(Type.String({ minLength: 1, description: 'Id of the proof: {itemId}.t1, .t2 … (R-74)' })),
    standsUntil: Type.Optional({
      ...BusinessDateSchema,
      description: 'Last day on which the proof stands: the licence itself is there by then (R-74)',
    }),
  }),
});

/** What every event of a proof repeats. */
const PROOF = {
  ...openItemFields,
  proofId: Type.String({ minLength: 1, description: 'Id of the proof' }),
  material,
  issuer: DepartmentCode,
  standsUntil: BusinessDateSchema,
};

/** The licence a proof stood in for is there: nothing is owed any more. */
export const ProvenMaterialSupplied = event('ProvenMaterialSupplied', {
  version: 1,
  title: { zh: '临时证明替代的证照补齐', en: 'Licence behind a proof supplied' },
  sentence: {
    zh: '事项“{itemCode}”由{issuer}临时证明替代的“{material}”已补齐（{docId}）',
    en: '“{material}” for “{itemCode}”, for which a proof of {issuer} stood in, is there ({docId})',
  },
  rules: ['R-74'],
  data: record({
    ...PROOF,
    docId: Type.String({ minLength: 1, description: 'The licence' }),
    late: Type.Boolean({ description: 'Supplied after the proof had ended' }),
    lateRecorded: LateRecorded,
  }),
});

export const TemporaryProofExpired = event('TemporaryProofExpired', {
  version: 1,
  title: { zh: '临时证明到期未补', en: 'Temporary proof expired' },
  sentence: {
    zh: '事项“{itemCode}”替代“{material}”的临时证明（{issuer}）至{standsUntil}到期，证照仍未补齐',
    en: 'The proof of {issuer} that stood in for “{material}” of “{itemCode}” ended on {standsUntil}; the licence is not there',
  },
  rules: ['R-74'],
  data: record(PROOF),
});
