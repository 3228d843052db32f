import { decodeCursor, encodeCursor } from './cursor.js';
import { InvalidQuery } from './errors.js';
import { fieldOf, isField } from './field.js';
import type { Aggregate, Condition, Page, Query, Scalar, Stored } from './port.js';

/** One test of a row; a query's tests must all hold. */
export type Test =
  | { readonly field: string; readonly oneOf: readonly Scalar[] }
  | { readonly field: string; readonly bound: BoundOperator; readonly value: string | number | boolean };
export type BoundOperator = 'gt' | 'gte' | 'lt' | 'lte';

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** A query made explicit: what both adapters translate. */
export interface QueryPlan {
  readonly tests: readonly Test[];
  /** Ends with `_id`, so that no two rows tie. */
  readonly order: readonly SortKey[];
  readonly limit: number;
  /** Values of `order` in the last row of the page before. */
  readonly after?: readonly Scalar[];
}

const BOUNDS = ['gt', 'gte', 'lt', 'lte'] as const;

/** @throws InvalidQuery, InvalidCursor */
export function planQuery(generation: string, query: Query): QueryPlan {
  const limit = query.limit ?? 100;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new InvalidQuery(`limit is ${limit}; it must be a whole number from 1 to 1000.`);
  const tests = planTests(query.where ?? []);
  const order = planOrder(query.sort ?? []);
  if (query.cursor === undefined) return { tests, order, limit };
  return { tests, order, limit, after: decodeCursor(query.cursor, scopeOf(generation, tests, order), order.length) };
}

/** The page of a plan, from the rows found when asked for one more than its limit. */
export function pageOf(generation: string, plan: QueryPlan, found: readonly Stored[]): Page {
  const rows = found.slice(0, plan.limit);
  const last = rows.at(-1);
  if (found.length <= plan.limit || !last) return { rows };
  const values = plan.order.map(({ field }) => fieldOf(last, field));
  return { rows, next: encodeCursor(values, scopeOf(generation, plan.tests, plan.order)) };
}

/** Tests of an aggregate, after a look at every name in it. @throws InvalidQuery */
export function planAggregate(aggregate: Aggregate): readonly Test[] {
  [...aggregate.groupBy, ...Object.values(aggregate.sum)].forEach(requireField);
  return planTests(aggregate.where ?? []);
}

function scopeOf(generation: string, tests: readonly Test[], order: readonly SortKey[]): string {
  return JSON.stringify([generation, tests, order]);
}

function planOrder(sort: NonNullable<Query['sort']>): readonly SortKey[] {
  const order = sort
    .map(({ field, descending }) => ({ field: requireField(field), descending: descending ?? false }))
    .filter(({ field }, index, keys) => keys.findIndex((key) => key.field === field) === index);
  const id = order.findIndex(({ field }) => field === '_id');
  if (id >= 0) return order.slice(0, id + 1);
  // The tie-break runs the way of the last key, so that an index answers it read in one direction.
  return [...order, { field: '_id', descending: order.at(-1)?.descending ?? false }];
}

function planTests(where: readonly Condition[]): readonly Test[] {
  return where.flatMap((condition): readonly Test[] => {
    const field = requireField(condition.field);
    if ('eq' in condition) return [{ field, oneOf: [requireScalar(field, condition.eq)] }];
    if ('in' in condition) return [{ field, oneOf: condition.in.map((value) => requireScalar(field, value)) }];
    return BOUNDS.flatMap((bound): readonly Test[] => {
      const value = condition[bound];
      if (value === undefined) return [];
      if (requireScalar(field, value) !== null && value !== null) return [{ field, bound, value }];
      return [{ field, oneOf: bound === 'gte' || bound === 'lte' ? [null] : [] }];
    });
  });
}

function requireField(field: string): string {
  if (isField(field)) return field;
  throw new InvalidQuery(`${JSON.stringify(field)} is not a field name; name a top-level field, _id or _position.`);
}

function requireScalar(field: string, value: Scalar): Scalar {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new InvalidQuery(`${field} is compared with ${value}; a finite number is needed.`);
  if ((field === '_id' || field === '_position') && typeof value !== 'string')
    throw new InvalidQuery(`${field} is compared with ${String(value)}; it is text.`);
  return value;
}
