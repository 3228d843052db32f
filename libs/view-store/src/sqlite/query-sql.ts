import type { Aggregate, Scalar } from '../port.js';
import type { BoundOperator, QueryPlan, SortKey, Test } from '../query-plan.js';
import type { Columns } from './columns.js';
import { encodeScalar, LOWEST_BOOLEAN_SQL, LOWEST_TEXT_SQL, NULL_SQL, type SqliteScalar } from './scalar-encoding.js';

/** An SQL text and the values bound to it. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqliteScalar[];
}

/** Rows of a query: one more than its limit, which tells whether there is a next page. */
export function selectSql(columns: Columns, plan: QueryPlan): Sql {
  const conditions = plan.tests.map((test) => testSql(columns, test));
  if (plan.after) conditions.push(afterSql(columns, plan.order, plan.after));
  const where = whereSql(conditions);
  const order = plan.order.map(({ field, descending }) => `${columns.expression(field)}${descending ? ' DESC' : ''}`);
  return {
    text: `SELECT id, position, doc FROM document ${where.text} ORDER BY ${order.join(', ')} LIMIT ?`,
    values: [...where.values, plan.limit + 1],
  };
}

/** Groups with columns `k0…` for the key, `n` for the count and `s0…` for the sums. */
export function aggregateSql(columns: Columns, aggregate: Aggregate, tests: readonly Test[]): Sql {
  const keys = aggregate.groupBy.map((field, index) => `${columns.expression(field)} AS k${index}`);
  const sums = Object.values(aggregate.sum).map((field, index) => {
    const value = columns.expression(field);
    return `total(CASE WHEN typeof(${value}) IN ('real', 'integer') AND ${value} > ${NULL_SQL} THEN ${value} END) AS s${index}`;
  });
  const where = whereSql(tests.map((test) => testSql(columns, test)));
  const groupBy =
    keys.length > 0 ? `GROUP BY ${keys.map((_, index) => `k${index}`).join(', ')}` : 'HAVING count(*) > 0';
  return {
    text: `SELECT ${[...keys, 'count(*) AS n', ...sums].join(', ')} FROM document ${where.text} ${groupBy}`,
    values: where.values,
  };
}

function whereSql(conditions: readonly Sql[]): Sql {
  // `doc IS NOT NULL` hides tombstones and lets SQLite use the partial indexes.
  return {
    text: ['WHERE doc IS NOT NULL', ...conditions.map(({ text }) => text)].join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}

function testSql(columns: Columns, test: Test): Sql {
  const field = columns.expression(test.field);
  if ('bound' in test) return { text: boundSql(field, test.bound, test.value), values: [encodeScalar(test.value)] };
  if (test.oneOf.length === 1) return { text: `${field} = ?`, values: test.oneOf.map(encodeScalar) };
  return { text: `${field} IN (${test.oneOf.map(() => '?').join(', ')})`, values: test.oneOf.map(encodeScalar) };
}

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** A range stays within the kind of its bound: the limit on the other side is the edge of the kind. */
function boundSql(field: string, bound: BoundOperator, value: string | number | boolean): string {
  const test = `${field} ${OPERATORS[bound]} ?`;
  const upward = bound === 'gt' || bound === 'gte';
  if (typeof value === 'number')
    return upward ? `${test} AND ${field} < ${LOWEST_TEXT_SQL}` : `${test} AND ${field} > ${NULL_SQL}`;
  if (typeof value === 'string')
    return upward ? `${test} AND ${field} < ${LOWEST_BOOLEAN_SQL}` : `${test} AND ${field} >= ${LOWEST_TEXT_SQL}`;
  return upward ? test : `${test} AND ${field} >= ${LOWEST_BOOLEAN_SQL}`;
}

/** Rows behind the last one of the page before. One direction: one row comparison, which an index answers by a seek. */
function afterSql(columns: Columns, order: readonly SortKey[], after: readonly Scalar[]): Sql {
  const fields = order.map(({ field }) => columns.expression(field));
  const values = after.map(encodeScalar);
  const operators = order.map(({ descending }) => (descending ? '<' : '>'));
  if (new Set(operators).size === 1)
    return { text: `(${fields.join(', ')}) ${operators[0]} (${fields.map(() => '?').join(', ')})`, values };
  const steps = order.map((_, depth): Sql => {
    const equal = fields.slice(0, depth).map((field) => `${field} = ?`);
    return {
      text: [...equal, `${fields[depth]} ${operators[depth]} ?`].join(' AND '),
      values: values.slice(0, depth + 1),
    };
  });
  // The first bound is implied by the steps; said on its own it lets SQLite seek.
  return {
    text: `${fields[0]} ${operators[0]}= ? AND (${steps.map(({ text }) => `(${text})`).join(' OR ')})`,
    values: [...values.slice(0, 1), ...steps.flatMap((step) => step.values)],
  };
}
