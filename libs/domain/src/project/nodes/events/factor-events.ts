import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { PROJECT_LEVELS } from '../../filing/vocabulary.js';
import { FACTORS, LAND_STEPS, NEED_ENDS } from '../vocabulary.js';

const projectId = Type.String();
const text = Type.String({ minLength: 1 });
const factor = oneOf(FACTORS, 'Factor the project needs (R-17)');

/** What every event on one need repeats. `department` is the competent department that guides and closes it. */
const need = {
  needId: Type.String({ description: 'Id of the need: {projectId}.f1' }),
  factor,
  need: Type.String({ minLength: 1, description: 'What is needed' }),
  quantity: Type.Number({ exclusiveMinimum: 0, description: 'How much, in `unit`' }),
  unit: Type.String({ minLength: 1, description: 'Unit of the quantity, such as mu or tonne of standard coal' }),
  department: DepartmentCode,
};
const evidence = Type.Array(Type.String(), { description: 'Ids of the documents that show it' });

export const FactorNeedsCompiled = event('FactorNeedsCompiled', {
  version: 1,
  title: { zh: '要素保障需求清单', en: 'Factor needs compiled' },
  sentence: {
    zh: '{territorialEntity}与业主沟通（{consultedOn}）后列出要素保障需求清单',
    en: '{territorialEntity}, after talking with the owner on {consultedOn}, lists what the project needs',
  },
  rules: ['R-17'],
  data: record({
    projectId,
    territorialEntity: DepartmentCode,
    consultedOn: BusinessDateSchema,
    needs: Type.Array(record({ ...need, neededBy: Type.Optional(BusinessDateSchema) })),
    /** Major projects come first where quota is scarce; left out by imports. */
    level: Type.Optional(oneOf(PROJECT_LEVELS, 'Level of the major project')),
    notNeeded: Type.Array(record({ factor, reason: text }), { description: 'Factors the project does not need' }),
  }),
});

export const FactorQuotaAllocated = event('FactorQuotaAllocated', {
  version: 1,
  title: { zh: '要素统筹', en: 'Factor quota allocated' },
  sentence: {
    zh: '{allocatedBy}从{factor}指标中安排{amount}{unit}（{document}）',
    en: '{allocatedBy} allocates {amount} {unit} of {factor} ({document})',
  },
  rules: ['R-35'],
  data: record({
    projectId,
    ...need,
    allocatedBy: DepartmentCode,
    amount: Type.Number({ exclusiveMinimum: 0, description: 'Allocated now, in `unit`' }),
    allocated: Type.Number({ exclusiveMinimum: 0, description: 'Allocated in all, in `unit`' }),
    document: text,
    level: oneOf(PROJECT_LEVELS, 'Level of the major project it goes to'),
  }),
});

export const LandPreparationRecorded = event('LandPreparationRecorded', {
  version: 1,
  title: { zh: '土地整理储备', en: 'Land preparation recorded' },
  sentence: {
    zh: '{preparedBy}提前做好地块{plotId}的土地整理储备：{step}（{document}）',
    en: '{preparedBy} prepares plot {plotId} early: {step} ({document})',
  },
  rules: ['R-35'],
  data: record({
    projectId,
    ...need,
    preparedBy: DepartmentCode,
    plotId: text,
    step: oneOf(LAND_STEPS, 'How far the land is prepared'),
    document: text,
  }),
});

export const FactorNeedClosed = event('FactorNeedClosed', {
  version: 1,
  title: { zh: '需求销号', en: 'Factor need closed' },
  sentence: {
    zh: '{department}对{factor}需求“{need}”办结销号（{closedAs}）：{account}',
    en: '{department} closes the need for {factor}, “{need}” ({closedAs}): {account}',
  },
  rules: ['R-18'],
  data: record({
    projectId,
    ...need,
    closedAs: oneOf(NEED_ENDS, 'How it ended'),
    account: Type.String({ minLength: 1, description: 'What was done' }),
    allocated: Type.Number({ minimum: 0, description: 'Quota allocated to it, in `unit`' }),
    evidence,
  }),
});

export const FACTOR_EVENTS = [FactorNeedsCompiled, FactorQuotaAllocated, LandPreparationRecorded, FactorNeedClosed];
