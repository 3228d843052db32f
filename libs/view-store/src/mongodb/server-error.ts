import { MongoServerError } from 'mongodb';

/** Another client inserted the same `_id` at the same moment. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === 11_000;
}

/** The collection is not there. */
export function isNamespaceMissing(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === 26;
}
