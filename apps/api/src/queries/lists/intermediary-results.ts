import { HALF_YEAR } from '#domain/intermediary/half-year';
import { intermediaryStream } from '#domain/intermediary/stream';
import { RESULT_FLAGS } from '#domain/intermediary/vocabulary';
import { intermediaryResults as view } from '#projections/intermediaries-and-agents/intermediary-results';
import { pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, number, text, texts, whole } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';

/** Published results; the public register shows the same. */
export const intermediaryResults = viewQuery({
  path: 'intermediary-results',
  operationId: 'listIntermediaryResults',
  tag: 'Intermediaries',
  summary: 'Intermediary results · 中介评价结果',
  description: 'Results published by the service office, one row a half-year and intermediary (R-40).',
  view,
  askedBy: [...PUBLIC_BODIES_AND_PARTIES, 'INTERMEDIARY'],
  filters: {
    period: equals('period', pattern('Only of this half-year', HALF_YEAR, 'a half-year such as 2026-H1')),
    uscc: equals('uscc', pattern('Only of this intermediary', intermediaryStream.idPattern, 'a credit code')),
  },
  sorts: { id: [{ field: '_id' }], score: [{ field: 'score', descending: true }] },
  fields: {
    uscc: text('Credit code of the intermediary'),
    name: text('Registered name'),
    trades: texts('Its trades, by their codes in the policy'),
    period: text('Half-year, such as 2026-H1'),
    publishedOn: day('When it was published'),
    formula: text('Formula and its version'),
    policyVersion: whole('Version of the policy it was computed by'),
    instant: number('Owners, 0–100'),
    routine: number('Departments, 0–100'),
    platform: number('Service office, 0–100'),
    lateDeliveries: whole('Deliveries late beyond the policy’s grace'),
    score: number('Score, 0–100; left out: nobody rated it, or it is blacklisted'),
    stars: whole('Stars, 1–5'),
    flags: texts(`What it is to be read with: ${RESULT_FLAGS.join(', ')}`),
    pushedTo: whole('Projects whose owners it was pushed to'),
  },
});
