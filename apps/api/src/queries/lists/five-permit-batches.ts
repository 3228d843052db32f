import { projectStream } from '#domain/project/stream';
import { fivePermitBatches as view } from '#projections/start-flow/five-permit-batches';
import { flag, pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, ITEM_ID, objects, PROJECT_ID, text, whole, yesNo } from '../views/fields.js';
import { atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to } from './parameters.js';

/** Sets of permits issued together on the land-and-start track. */
export const fivePermitBatches = viewQuery({
  path: 'five-permit-batches',
  operationId: 'listFivePermitBatches',
  tag: 'Start flow',
  summary: 'Five permits issued together · 五证齐发',
  description: 'Sets of permits that are complete (R-83): who issued what, and how many working days it took.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: equals('projectId', pattern('Only of this project', projectStream.idPattern, 'a project id')),
    department: equals('department', department()),
    withinTarget: equals('withinTarget', flag('Only those that kept the target, or did not')),
    completeFrom: atLeast('to', from('complete')),
    completeTo: atMost('to', to('complete')),
  },
  sorts: { id: [{ field: '_id' }], complete: [{ field: 'to', descending: true }] },
  fields: {
    projectId: PROJECT_ID,
    department: DEPARTMENT,
    members: objects('The permits', {
      itemCode: ITEM_CODE,
      itemId: ITEM_ID,
      permitNo: text('Number of the permit'),
      document: text('The certificate that stands for the permit'),
      decidedOn: day('When it was issued'),
    }),
    from: day('First of them'),
    to: day('Last of them'),
    spanDays: whole('Working days from the first to the last'),
    contractedOn: day('Day of the land contract'),
    contractDays: whole('Working days from the land contract to the last'),
    targetDays: whole('Working days they should take after the land contract'),
    withinTarget: yesNo('They did not take longer'),
  },
});
