import { describe, it } from '@jest/globals';
import { onProject } from '#test/support/deferral-story';
import { folded, type History } from '#test/support/given';
import { designated, filed, inReserve } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { LocalListRefined } from '../../../department/local-lists/events.js';
import { departmentStream } from '../../../department/stream.js';
import { TerritorialEntityAssigned } from '../../filing/events.js';
import { receiveItem } from './receive-item.js';

const COUNTY = 'COUNTY-GUANYUN';
const refined = LocalListRefined.of({
  department: COUNTY,
  list: 'APPROVAL_SERVICE',
  document: '灌政办〔2024〕2号',
  duties: [],
  additions: [],
  items: [{ itemCode: 'land-planning-permit', promisedDays: 3, essentialMaterials: ['land-contract'] }],
  validFrom: businessDate('2024-09-01'),
});
const received = (day: string, department: string, ...county: History) =>
  onProject(filed, designated, inReserve, TerritorialEntityAssigned.of({ projectId: 'P1', entity: COUNTY }))
    .on(day)
    .as({ id: 'officer-1', roles: ['COUNTY', 'NR'], department })
    .knowing('department', { [COUNTY]: folded(departmentStream, county), NR: folded(departmentStream, []) })
    .when(receiveItem, { itemCode: 'land-planning-permit', department });

describe('the promise of an item a county or zone decides (R-59)', () => {
  it('is the shorter one of its own list, from the day the list is in force', () => {
    received('2024-09-02', COUNTY, refined).thenHappens(['ItemReceived', { department: COUNTY, promisedDays: 3 }]);
    received('2024-08-30', COUNTY, refined).thenHappens(['ItemReceived', { promisedDays: 5 }]);
    received('2024-09-02', COUNTY).thenHappens(['ItemReceived', { promisedDays: 5 }]);
  });

  it('binds nobody else: the city’s department keeps the catalogue’s', () =>
    received('2024-09-02', 'NR', refined).thenHappens(['ItemReceived', { department: 'NR', promisedDays: 5 }]));
});
