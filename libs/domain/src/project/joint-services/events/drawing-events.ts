import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, oneOf, record } from '../../../kernel/schema.js';
import { CHECK_RESULTS, DRAWING_CHECKS, EXEMPTION_BASES } from '../vocabulary.js';

const projectId = Type.String();
const reviewId = Type.String({ description: 'Review id, such as P1.r1' });
const docId = (description: string) => Type.Optional(Type.String({ minLength: 1, description }));
const buildings = Type.Optional(
  Type.Array(Type.String({ minLength: 1 }), {
    minItems: 1,
    description: 'Buildings shown; left out: the whole project',
  }),
);

export const DrawingReviewStarted = event('DrawingReviewStarted', {
  version: 1,
  title: { zh: '施工图审查启动', en: 'Drawing review started' },
  sentence: {
    zh: '施工图于{startedOn}报送联合审查（{checks}）',
    en: 'The construction drawings go into their joint review on {startedOn} ({checks})',
  },
  rules: ['R-79', 'R-85', 'T-1'],
  data: record({
    projectId,
    reviewId,
    startedOn: BusinessDateSchema,
    buildings,
    checks: Type.Array(oneOf(DRAWING_CHECKS, 'Check (R-85)')),
    beforePlanningPermit: Type.Boolean({ description: 'No planning permit was issued by then (R-79)' }),
    surveyedOn: Type.Optional(BusinessDateSchema),
    designedOn: Type.Optional(BusinessDateSchema),
    surveyDoc: docId('Geotechnical survey'),
    drawingsDoc: docId('Construction drawings'),
    submissionNo: Type.Optional(Type.String({ minLength: 1 })),
    reason: Type.Optional(Type.String({ minLength: 1, description: 'What changed since they were certified' })),
  }),
});

export const JointDrawingReviewCertified = event('JointDrawingReviewCertified', {
  version: 1,
  title: { zh: '数字化联合图审', en: 'Joint drawing review certified' },
  sentence: {
    zh: '联合图审于{certifiedOn}合格，合格书{certificateNo}（单体建筑：{buildings}；{checks}）',
    en: 'The drawings are certified on {certifiedOn} by certificate {certificateNo} (single buildings: {buildings}; {checks})',
  },
  rules: ['R-85'],
  data: record({
    projectId,
    reviewId,
    certificateNo: Type.String({ minLength: 1 }),
    certifiedOn: BusinessDateSchema,
    buildings,
    checks: Type.Array(
      record({
        check: oneOf(DRAWING_CHECKS, 'Check (R-85)'),
        checkResult: oneOf(CHECK_RESULTS, 'How it came out'),
        reason: Type.Optional(Type.String({ minLength: 1 })),
      }),
    ),
    docId: docId('The certificate'),
  }),
});

export const DrawingReviewExempted = event('DrawingReviewExempted', {
  version: 1,
  title: { zh: '施工图豁免审查', en: 'Drawing review exempted' },
  sentence: {
    zh: '施工图依{basis}豁免审查：{reason}',
    en: 'The drawings are exempt from review under {basis}: {reason}',
  },
  rules: ['R-03', 'T-3'],
  data: record({
    projectId,
    exemptedOn: BusinessDateSchema,
    basisKind: Type.Optional(oneOf(EXEMPTION_BASES, 'What exempts them')),
    basis: Type.String({ minLength: 1, description: 'Document number and article' }),
    reason: Type.String({ minLength: 1 }),
    buildings,
    docId: docId('Document of the basis'),
  }),
});
