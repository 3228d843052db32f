import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { LOCAL_LISTS } from './city-duties.js';

const Words = (description: string) => Type.String({ minLength: 1, maxLength: 1000, description });
const Code = (description: string) => Type.String({ pattern: '^[a-z0-9-]{1,60}$', description });

export const LocalListRefined = event('LocalListRefined', {
  version: 1,
  title: { zh: '细化清单', en: 'Local list refined' },
  sentence: {
    zh: '{department}细化市级{list}（{document}），自{validFrom}起施行',
    en: '{department} refines the city’s {list} for its area ({document}), in force from {validFrom}',
  },
  rules: ['R-59'],
  data: record({
    department: DepartmentCode,
    list: oneOf(LOCAL_LISTS, 'Which list of the city it refines'),
    document: Type.String({ minLength: 1, maxLength: 200, description: 'Number of the local list' }),
    duties: Type.Array(
      record({
        duty: Type.String({ pattern: '^A[12]-[0-9]{1,2}$', description: 'Row of the annex' }),
        body: Words('Who does it in the area'),
        measure: Words('How it is done in the area'),
      }),
      { description: 'Every duty of the city’s list, detailed' },
    ),
    additions: Type.Array(record({ name: Words('Duty'), body: Words('Who'), measure: Words('How') }), {
      description: 'Duties the area adds',
    }),
    items: Type.Array(
      record({
        itemCode: Code('Code of an approval item'),
        promisedDays: Type.Integer({ minimum: 0, description: 'Promise of the area, in the item’s unit' }),
        essentialMaterials: Type.Array(Code('Code of a material'), { description: 'Never deferred in the area' }),
      }),
      { description: 'Approval items for which the area promises more than the city' },
    ),
    validFrom: BusinessDateSchema,
    validTo: Type.Optional(BusinessDateSchema),
  }),
});
