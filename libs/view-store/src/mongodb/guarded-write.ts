import { type AnyBulkWriteOperation, type Collection, MongoBulkWriteError, type WriteError } from 'mongodb';
import type { Operation } from '../port.js';
import { toStored, type StoredDocument } from './stored-document.js';

const DUPLICATE_KEY = 11_000;

/**
 * Writes each operation unless its document stands at its position or beyond. The guard is part of the filter, so a
 * document that stands there makes the upsert insert, and the insert meets the taken `_id`. That is the guard speaking,
 * or another writer that inserted the document at the same moment: a second pass without upsert tells which.
 * @throws MongoBulkWriteError for any other fault
 */
export async function writeGuarded(
  collection: Collection<StoredDocument>,
  operations: readonly Operation[],
): Promise<void> {
  const taken = await attempt(collection, operations, true);
  if (taken.length > 0) await attempt(collection, taken, false);
}

/** Returns the operations whose `_id` was taken. */
async function attempt(
  collection: Collection<StoredDocument>,
  operations: readonly Operation[],
  upsert: boolean,
): Promise<readonly Operation[]> {
  if (operations.length === 0) return [];
  try {
    const writes = operations.map((operation) => guarded(operation, upsert));
    // Unordered: one that is skipped does not hold up the others.
    await collection.bulkWrite(writes, { ordered: false });
    return [];
  } catch (error) {
    // A write concern that was not met hides behind write errors; what was written might be lost again.
    if (!upsert || !(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) throw error;
    const faults = [error.writeErrors].flat();
    if (faults.length === 0 || !faults.every(isIdTaken)) throw error;
    return faults.flatMap(({ index }) => operations[index] ?? []);
  }
}

function guarded(operation: Operation, upsert: boolean): AnyBulkWriteOperation<StoredDocument> {
  const { id, position } = operation;
  const { _id, ...replacement } =
    operation.kind === 'put'
      ? toStored(id, position, operation.doc)
      : { _id: id, _position: position, _deleted: true as const };
  return { replaceOne: { filter: { _id, _position: { $lt: position } }, replacement, upsert } };
}

/** Any other unique index (an operator may have made one) is an error. */
function isIdTaken(fault: WriteError): boolean {
  return fault.code === DUPLICATE_KEY && /index: _id_/.test(fault.errmsg ?? '');
}
