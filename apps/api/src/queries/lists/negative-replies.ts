import { negativeReplies as view } from '#projections/project/negative-replies';
import { integer } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, MONTH, object, PROJECT_ID, text, texts, whole } from '../views/fields.js';
import { atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, month, to } from './parameters.js';

/** What was refused, studied by whom and signed by whom. */
export const negativeReplies = viewQuery({
  path: 'negative-replies',
  operationId: 'listNegativeReplies',
  tag: 'Items',
  summary: 'Negative replies · 否定性答复',
  description:
    'Every refusal with its collective study and the main leader who signed it (R-51…R-53); the id is the item’s.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    month: equals('month', month('decided')),
    outcome: equals('outcome', integer('Only with this national status: 4, 5 or 13', 4, 13)),
    from: atLeast('decidedOn', from('replies given')),
    to: atMost('decidedOn', to('replies given')),
  },
  sorts: { decided: [{ field: 'decidedOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    itemCode: ITEM_CODE,
    department: DEPARTMENT,
    outcome: whole('National status: 4 not acceptable, 5 acceptance refused, 13 approval refused (N-4)'),
    decidedOn: day('When it was given'),
    month: MONTH,
    collectiveOpinion: object('Collective study of the unit (R-52)', {
      conclusion: text('What it came to'),
      heldOn: day('When it was held'),
      opinion: text('What was said'),
      minutesDoc: text('The minutes'),
    }),
    signer: text('Main leader who signed (R-53): a person id'),
    signedOn: day('When it was signed'),
    reasons: texts('Reasons'),
    remedy: text('How the applicant may seek review or sue'),
    docId: text('The reply'),
    overrunDays: whole('Days used beyond the due date; missing where the item was not accepted'),
  },
});
