import type { Document as Bson, Filter, Sort } from 'mongodb';
import type { Aggregate, Scalar } from '../port.js';
import type { QueryPlan, SortKey, Test } from '../query-plan.js';
import { KINDS, kindOf, type Kind } from '../scalar-order.js';
import { storedPath, type StoredDocument } from './stored-document.js';

/** Filter of a query's tests and of the page it is to continue; tombstones never match. */
export function filterOf(tests: readonly Test[], plan?: QueryPlan): Filter<StoredDocument> {
  const conditions: Bson[] = [{ _deleted: { $ne: true } }, ...tests.map(testFilter)];
  if (plan?.after) conditions.push(afterFilter(plan.order, plan.after));
  return { $and: conditions };
}

export function sortOf(order: readonly SortKey[]): Sort {
  return Object.fromEntries(order.map(({ field, descending }) => [storedPath(field), descending ? -1 : 1]));
}

/** Groups `{ _id: { k0, … }, n, s0, … }`; a key that is missing in the documents is missing there too. */
export function pipelineOf(aggregate: Aggregate, tests: readonly Test[]): Bson[] {
  const key = aggregate.groupBy.map((field, index) => [`k${index}`, `$${storedPath(field)}`]);
  const sums = Object.values(aggregate.sum).map((field, index) => [`s${index}`, { $sum: `$${storedPath(field)}` }]);
  const _id = key.length === 0 ? null : Object.fromEntries(key);
  return [{ $match: filterOf(tests) }, { $group: { _id, n: { $sum: 1 }, ...Object.fromEntries(sums) } }];
}

/** Conditions stay within the kind of their value by themselves, and null finds missing fields. */
function testFilter(test: Test): Bson {
  const path = storedPath(test.field);
  if ('bound' in test) return { [path]: { [`$${test.bound}`]: test.value } };
  const [only] = test.oneOf;
  return { [path]: test.oneOf.length === 1 ? { $eq: only } : { $in: [...test.oneOf] } };
}

/** Rows behind the last one of the page before: equal in the first n sort fields and behind it in the next. */
function afterFilter(order: readonly SortKey[], after: readonly Scalar[]): Bson {
  const steps = order.map((key, depth): Bson => {
    const equal = order
      .slice(0, depth)
      .map(({ field }, index) => ({ [storedPath(field)]: { $eq: after[index] ?? null } }));
    return { $and: [...equal, behind(key, after[depth] ?? null)] };
  });
  return { $or: steps };
}

const TYPES: Readonly<Record<Kind, string>> = { null: 'null', number: 'number', string: 'string', boolean: 'bool' };

/** A comparison sees its own kind only; the kinds beyond are named beside it. */
function behind({ field, descending }: SortKey, value: Scalar): Bson {
  const path = storedPath(field);
  const rank = KINDS.indexOf(kindOf(value));
  const beyond = descending ? KINDS.slice(0, rank) : KINDS.slice(rank + 1);
  const kinds = beyond.map((kind): Bson => ({ [path]: kind === 'null' ? { $eq: null } : { $type: TYPES[kind] } }));
  if (value !== null) kinds.push({ [path]: { [descending ? '$lt' : '$gt']: value } });
  // Nothing stands before null: a filter that no document meets.
  return kinds.length === 0 ? { _id: { $in: [] } } : { $or: kinds };
}
