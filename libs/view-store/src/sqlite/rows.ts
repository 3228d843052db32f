import type { Aggregate, Checkpoint, Document, Group, Standing, Stored, ViewSchema } from '../port.js';
import type { Position } from '#domain/kernel/envelope';
import { decodeScalar } from './scalar-encoding.js';

/** The shapes SQLite hands rows over in; the statements that select them are the only ones that write them. */
interface DocumentRow {
  readonly id: string;
  readonly position: Position;
  readonly doc: string;
}

export function readStored(row: DocumentRow): Stored {
  const doc: Document = JSON.parse(row.doc);
  return { id: row.id, position: row.position, doc };
}

export function readStanding(row: {
  readonly id: string;
  readonly position: Position;
  readonly doc: string | null;
}): Standing {
  const { id, position, doc } = row;
  return doc === null ? { id, position } : { id, position, doc: JSON.parse(doc) };
}

export function readCheckpoint(
  row: { readonly log_id: string; readonly position: Position; readonly event_id: string | null } | undefined,
): Checkpoint | undefined {
  if (!row) return undefined;
  return { logId: row.log_id, position: row.position, ...(row.event_id !== null && { eventId: row.event_id }) };
}

export function readSchema(row: { readonly schema: string } | undefined): ViewSchema | undefined {
  if (!row) return undefined;
  const schema: ViewSchema = JSON.parse(row.schema);
  return schema;
}

/** Columns as `aggregateSql` names them. */
export function readGroup(row: Readonly<Record<string, unknown>>, { groupBy, sum }: Aggregate): Group {
  return {
    key: Object.fromEntries(groupBy.map((field, index) => [field, decodeScalar(row[`k${index}`])])),
    count: Number(row['n']),
    sum: Object.fromEntries(Object.keys(sum).map((name, index) => [name, Number(row[`s${index}`])])),
  };
}
