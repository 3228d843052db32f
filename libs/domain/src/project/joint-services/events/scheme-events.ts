import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, record } from '../../../kernel/schema.js';

const projectId = Type.String();
const docId = (description: string) => Type.Optional(Type.String({ minLength: 1, description }));

export const EarlySchemeReviewStarted = event('EarlySchemeReviewStarted', {
  version: 1,
  title: { zh: '先行方案审查', en: 'Early scheme review started' },
  sentence: {
    zh: '{startedOn}在取得土地手续前先行开展总平面图和设计方案审查',
    en: 'The scheme is under review from {startedOn} on, before the land procedure',
  },
  rules: ['R-77'],
  data: record({
    projectId,
    startedOn: BusinessDateSchema,
    landArea: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: 'Fixed area of the land, square metres' })),
    requestDoc: docId('The owner’s request'),
    conformityDoc: docId('Conformity with territorial and regulatory plan'),
    surveyMapDoc: docId('Survey-demarcation map'),
  }),
});

export const OverallSchemeApproved = event('OverallSchemeApproved', {
  version: 1,
  title: { zh: '整体方案审定', en: 'Overall scheme approved' },
  sentence: {
    zh: '整体方案于{approvedOn}审定（{schemeNo}）[，含楼栋{buildings}][，不再含楼栋{leftOut}]',
    en: 'The overall scheme is approved on {approvedOn} ({schemeNo})[, buildings {buildings}][, no more of buildings {leftOut}]',
  },
  rules: ['R-77', 'R-78'],
  data: record({
    projectId,
    schemeNo: Type.String({ minLength: 1 }),
    approvedOn: BusinessDateSchema,
    early: Type.Boolean({ description: 'Reviewed before the land procedure (R-77)' }),
    buildings: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        description: 'Every building of it; left out: not approved building by building',
      }),
    ),
    leftOut: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: 'Buildings of the scheme before it that it names no more',
      }),
    ),
    docId: docId('The approval'),
    reason: Type.Optional(Type.String({ minLength: 1, description: 'Why it replaces the scheme before it' })),
  }),
});

export const BuildingPhaseApproved = event('BuildingPhaseApproved', {
  version: 1,
  title: { zh: '按楼栋分期审批', en: 'Building phase approved' },
  sentence: { zh: '第{phaseNo}期楼栋{buildings}通过审批', en: 'Phase {phaseNo} is approved: buildings {buildings}' },
  rules: ['R-78'],
  data: record({
    projectId,
    phaseNo: Type.Integer({ minimum: 1 }),
    buildings: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    schemeNo: Type.Optional(Type.String({ minLength: 1, description: 'The overall scheme they are of' })),
    approvedOn: BusinessDateSchema,
    docId: docId('The approval'),
  }),
});
