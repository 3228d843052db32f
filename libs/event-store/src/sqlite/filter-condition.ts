import type { EventFilter } from '../port.js';

/** A filter as SQL: to be put after another condition, with the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** An empty list matches nothing, a missing one everything. */
export function conditionOf(filter: EventFilter | undefined): Condition {
  const { streamPrefixes, types, exceptTypes } = filter ?? {};
  let sql = '';
  const values: string[] = [];
  if (types) {
    sql += ` AND type IN (${types.map(() => '?').join(', ')})`;
    values.push(...types);
  }
  if (exceptTypes) {
    sql += ` AND type NOT IN (${exceptTypes.map(() => '?').join(', ')})`;
    values.push(...exceptTypes);
  }
  if (streamPrefixes) {
    const prefixes = streamPrefixes.map(() => 'substr(stream, 1, length(?)) = ?');
    sql += ` AND (${prefixes.join(' OR ') || 'FALSE'})`;
    values.push(...streamPrefixes.flatMap((prefix) => [prefix, prefix]));
  }
  return { sql, values };
}
