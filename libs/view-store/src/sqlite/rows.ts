import type { Position } from '#domain/kernel/envelope';
import type { SqliteRow } from '#sqlite-thread/messages';
import type { Aggregate, Checkpoint, Document, Group, Standing, Stored, ViewSchema } from '../port.js';
import { decodeScalar } from './scalar-encoding.js';

// The statements that select these rows are the only ones that write them.

/** A position as it was written: a view never makes one. */
function positionIn(row: SqliteRow): Position {
  return String(row['position']) as Position;
}

export function readStored(row: SqliteRow): Stored {
  const doc: Document = JSON.parse(String(row['doc']));
  return { id: String(row['id']), position: positionIn(row), doc };
}

export function readStanding(row: SqliteRow): Standing {
  const { doc } = row;
  const id = String(row['id']);
  const position = positionIn(row);
  return doc === null ? { id, position } : { id, position, doc: JSON.parse(String(doc)) };
}

export function readCheckpoint(row: SqliteRow | undefined): Checkpoint | undefined {
  if (!row) return undefined;
  const { log_id: logId, event_id: eventId } = row;
  const at = { logId: String(logId), position: positionIn(row) };
  return eventId === null ? at : { ...at, eventId: String(eventId) };
}

export function readSchema(row: SqliteRow | undefined): ViewSchema | undefined {
  if (!row) return undefined;
  const schema: ViewSchema = JSON.parse(String(row['schema']));
  return schema;
}

/** Columns as `aggregateSql` names them. */
export function readGroup(row: SqliteRow, { groupBy, sum }: Aggregate): Group {
  return {
    key: Object.fromEntries(groupBy.map((field, index) => [field, decodeScalar(row[`k${index}`])])),
    count: Number(row['n']),
    sum: Object.fromEntries(Object.keys(sum).map((name, index) => [name, Number(row[`s${index}`])])),
  };
}
