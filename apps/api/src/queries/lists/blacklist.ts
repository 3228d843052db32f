import { BLACKLIST_GROUNDS } from '#domain/intermediary/vocabulary';
import { blacklist as view } from '#projections/intermediaries-and-agents/blacklist';
import { flag } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, objects, text, word, yesNo } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department } from './parameters.js';

const listing = {
  ground: word('Why it is listed', BLACKLIST_GROUNDS),
  department: DEPARTMENT,
  listedOn: day('First day on the list'),
  until: day('Earliest day of removal'),
};

/** Who is on the blacklist, and who was; nobody who was listed in error. */
export const blacklist = viewQuery({
  path: 'blacklist',
  operationId: 'listBlacklist',
  tag: 'Intermediaries',
  summary: 'Blacklist · 中介机构黑名单',
  description:
    'Intermediaries on the blacklist and those that have left it (R-41); the listing that ends last is told.',
  view,
  askedBy: [...PUBLIC_BODIES_AND_PARTIES, 'INTERMEDIARY'],
  filters: {
    listed: equals('listed', flag('Only those on the list now, or not')),
    department: equals('department', department()),
  },
  sorts: { id: [{ field: '_id' }], until: [{ field: 'until' }] },
  fields: {
    name: text('Registered name'),
    ...listing,
    listed: yesNo('It is on the list now'),
    running: objects('Every listing that runs', listing),
    removedOn: day('First day off the list'),
  },
});
