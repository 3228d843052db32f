import { yellowCards as view } from '#projections/supervision/yellow-cards';
import { flag } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, ITEM_ID, MONTH, PROJECT_ID, text, yesNo } from '../views/fields.js';
import { atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, month, to } from './parameters.js';

/** Yellow cards, those withdrawn among them. */
export const yellowCards = viewQuery({
  path: 'yellow-cards',
  operationId: 'listYellowCards',
  tag: 'Delays',
  summary: 'Yellow cards · 黄牌',
  description: 'Cards issued for substantiated delays (R-47), by department and month of issue.',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    project: inProject(),
    department: equals('department', department()),
    month: equals('month', month('issued')),
    withdrawn: equals('withdrawn', flag('Only withdrawn ones, or only those that stand')),
    from: atLeast('issuedOn', from('cards issued')),
    to: atMost('issuedOn', to('cards issued')),
  },
  sorts: { issued: [{ field: 'issuedOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    itemId: ITEM_ID,
    itemCode: ITEM_CODE,
    cardNo: text('Number, unique in the city'),
    department: DEPARTMENT,
    ground: text('What for'),
    substantiatedOn: day('When the delay was substantiated'),
    issuedOn: day('When the card was issued'),
    month: MONTH,
    issuedAt: text('Log position of its issue'),
    withdrawnAt: text('Log position of its withdrawal'),
    withdrawn: yesNo('It does not count any more'),
    withdrawnOn: day('When it was withdrawn'),
    withdrawalReason: text('Why it was withdrawn'),
    rectifiedOn: day('When the department first answered'),
  },
});
