import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { DEADLINE_KINDS } from '../../project/deferral/events.js';

/** How a deferred material may be handed in (practice.md 3.3). */
export const SUPPLY_WAYS = ['WINDOW', 'POST', 'SITE_CHECK', 'E_LICENCE'] as const;

const StandardMaterial = record({
  itemCode: Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code of the approval item' }),
  material: Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code of its material that may follow' }),
  category: Type.Integer({ minimum: 1, maximum: 6, description: 'Category of non-essential material (R-63)' }),
  deadlineKinds: Type.Array(oneOf(DEADLINE_KINDS, 'Milestone it may follow before (R-65)'), { minItems: 1 }),
  supplyWithinDays: Type.Integer({
    minimum: 1,
    description: 'Working days from the grant within which it has to be there',
  }),
  ways: Type.Array(oneOf(SUPPLY_WAYS, 'Way to hand it in'), { minItems: 1 }),
});

export const DeferralStandardPublished = event('DeferralStandardPublished', {
  version: 1,
  title: { zh: '容缺标准公示', en: 'Deferral standard published' },
  sentence: {
    zh: '{department}按审批权限公示容缺细化标准（{document}），自{validFrom}起施行，公示于{publishedAt}',
    en: '{department} publishes its deferral standard ({document}) for the items it decides, in force from {validFrom}, at {publishedAt}',
  },
  rules: ['R-60'],
  data: record({
    department: DepartmentCode,
    document: Type.String({ minLength: 1, maxLength: 200, description: 'Number of the standard' }),
    publishedAt: Type.String({ minLength: 1, maxLength: 500, description: 'Where the public finds it' }),
    materials: Type.Array(StandardMaterial, { description: 'What may follow, on which terms; nothing else may' }),
    validFrom: BusinessDateSchema,
    validTo: Type.Optional(BusinessDateSchema),
  }),
});
