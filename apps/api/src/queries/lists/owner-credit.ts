import { DEFAULT_KINDS } from '#domain/policy/sections/commitments';
import { ownerStream } from '#domain/owner/stream';
import { ownerCredit as view } from '#projections/simplified-approval/owner-credit';
import { flag, pattern } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, ITEM_ID, objects, PROJECT_ID, text, whole, word, yesNo } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';

/** Owners who broke a deferral or a commitment; one who never did has no row. */
export const ownerCredit = viewQuery({
  path: 'owner-credit',
  operationId: 'listOwnerCredit',
  tag: 'Commitments',
  summary: 'Credit of owners · 业主信用',
  description: 'Owners with a default (N-3): whether they are barred from deferral and commitment, and for what.',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    owner: equals('_id', pattern('Only this owner', ownerStream.idPattern, 'a unified social credit code')),
    barred: equals('barred', flag('Only owners who are barred, or who are not')),
  },
  sorts: { id: [{ field: '_id' }] },
  fields: {
    barred: yesNo('May neither defer nor commit'),
    barredFrom: day('First day of the bar'),
    liftedOn: day('When the last bar was lifted'),
    open: whole('Defaults not repaired'),
    defaults: objects('Every default of the owner', {
      projectId: PROJECT_ID,
      subject: text('Id of the deferral or commitment'),
      kind: word('How the word was broken', DEFAULT_KINDS),
      department: DEPARTMENT,
      itemId: ITEM_ID,
      itemCode: ITEM_CODE,
      defaultedOn: day('When'),
      repairedOn: day('When the credit was repaired'),
    }),
  },
});
