import { intermediaryStream } from '#domain/intermediary/stream';
import { intermediaries as view } from '#projections/intermediaries-and-agents/intermediaries';
import { integer, pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { number, text, texts, whole, word } from '../views/fields.js';
import { anyOf, atLeast, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { words } from './parameters.js';

const STATUSES = ['REGISTERED', 'ACTIVE', 'BLACKLISTED'] as const;

/** Intermediaries for owners who choose and offices that evaluate; it holds nothing of single projects. */
export const intermediaries = viewQuery({
  path: 'intermediaries',
  operationId: 'listIntermediaries',
  tag: 'Intermediaries',
  summary: 'Intermediaries · 中介机构',
  description: 'Intermediaries with their deliveries and latest published result (R-38…R-41).',
  view,
  askedBy: [...PUBLIC_BODIES_AND_PARTIES, 'INTERMEDIARY'],
  filters: {
    uscc: equals('_id', pattern('Only this intermediary', intermediaryStream.idPattern, 'a credit code')),
    status: anyOf('status', words('status', STATUSES)),
    stars: atLeast('lastStars', integer('Only with so many stars or more', 1, 5)),
  },
  sorts: { id: [{ field: '_id' }], stars: [{ field: 'lastStars', descending: true }] },
  fields: {
    name: text('Registered name'),
    trades: texts('Its trades, by their codes in the policy'),
    status: word('Where it stands (model.md 5)', STATUSES),
    engagements: whole('Engagements recorded'),
    majorEngagements: whole('Of them on major projects'),
    deliveries: whole('Deliveries'),
    lateDeliveries: whole('Deliveries late beyond the policy’s grace'),
    evaluations: whole('Deliveries the owner evaluated (R-38)'),
    lastPeriod: text('Half-year of its latest published result'),
    lastScore: number('Its score, 0–100'),
    lastStars: whole('Its stars, 1–5'),
    listings: texts('Listings on the blacklist that run (R-41): ground and day'),
  },
});
