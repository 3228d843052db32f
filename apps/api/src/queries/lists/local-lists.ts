import { LOCAL_LISTS } from '#domain/department/local-lists/city-duties';
import { localLists as view } from '#projections/departments/local-lists';
import { choice } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, objects, text, texts, whole, word } from '../views/fields.js';
import { atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, to } from './parameters.js';

/** How counties and zones refine the city's lists. Published, so every party may read all of them. */
export const localLists = viewQuery({
  path: 'local-lists',
  operationId: 'listLocalLists',
  tag: 'Departments',
  summary: 'Local lists · 细化清单',
  description:
    'Lists of the city refined by counties and zones (R-59, A1-9, A2-15); the one that begins last by a day is in force.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  filters: {
    department: equals('department', department()),
    list: equals('list', choice('Only refinements of this list of the city', LOCAL_LISTS)),
    begunBy: atMost('validFrom', to('lists in force from')),
  },
  sorts: { id: [{ field: '_id' }], latest: [{ field: 'validFrom', descending: true }] },
  fields: {
    department: DEPARTMENT,
    list: word('Which list of the city', LOCAL_LISTS),
    document: text('Number of the local list'),
    validFrom: day('First day in force'),
    validTo: day('Last day; left out: until the next one'),
    duties: objects('Every duty of the city’s list, detailed', {
      duty: text('Row of the annex'),
      body: text('Who does it in the area'),
      measure: text('How it is done in the area'),
    }),
    additions: objects('Duties the area adds', { name: text('Duty'), body: text('Who'), measure: text('How') }),
    items: objects('Approval items for which the area promises more than the city', {
      itemCode: ITEM_CODE,
      promisedDays: whole('Promise of the area, in the item’s unit'),
      essentialMaterials: texts('Materials never deferred in the area'),
    }),
  },
});
