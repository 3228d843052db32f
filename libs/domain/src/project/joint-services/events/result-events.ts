import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, Uscc, oneOf, record } from '../../../kernel/schema.js';
import { RESULT_KINDS, RESURVEY_GROUNDS, SURVEYS } from '../vocabulary.js';

const projectId = Type.String();
const docId = (description: string) => Type.Optional(Type.String({ minLength: 1, description }));

export const SurveyResultShared = event('SurveyResultShared', {
  version: 1,
  title: { zh: '多测合一', en: 'Survey result shared' },
  sentence: {
    zh: '“{survey}”成果按{standard}形成，各部门共享互认',
    en: 'The result of the survey “{survey}” by {standard} is shared, and every department recognises it',
  },
  rules: ['R-86'],
  data: record({
    projectId,
    surveyId: Type.String({ description: 'Survey id, such as P1.m1' }),
    survey: oneOf(SURVEYS, 'Which survey (R-86)'),
    standard: Type.String({ minLength: 1 }),
    institution: Uscc,
    surveyedOn: BusinessDateSchema,
    sharedOn: BusinessDateSchema,
    docId: docId('The result'),
    replaces: Type.Optional(Type.String({ description: 'Survey id of the result whose place it takes' })),
    resurveyGround: Type.Optional(oneOf(RESURVEY_GROUNDS, 'Why it was done again')),
  }),
});

export const ResultRecognized = event('ResultRecognized', {
  version: 1,
  title: { zh: '结果互认', en: 'Result recognised' },
  sentence: {
    zh: '{department}在“{itemCode}”中认可{issuer}的{resultKind}（{resultId}）',
    en: '{department} recognises for “{itemCode}” the {resultKind} {resultId} of {issuer}',
  },
  rules: ['R-32'],
  data: record({
    projectId,
    department: DepartmentCode,
    itemCode: Type.String({ description: 'Its item in which the result is recognised' }),
    material: Type.Optional(Type.String({ description: 'Material in whose place it stands' })),
    resultKind: oneOf(RESULT_KINDS, 'Kind of result'),
    resultId: Type.String(),
    issuer: DepartmentCode,
    recognisedOn: BusinessDateSchema,
  }),
});
