import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreLocked } from '../errors.js';

const SQLITE_BUSY = 5;

/** Two processes that ask in the same moment hinder each other for an instant; one of them then gets it. */
const PATIENCE_MS = 250;

/** Held by the one writer of a log; released by `close()` and by the death of the process. */
export interface WriterLock {
  close(): void;
}

/**
 * Takes the writer lock of the log at `path`: an exclusive transaction, never committed, on an empty database beside
 * it. The lock belongs to the operating system, so kill -9 leaves none behind; it works between processes and between
 * threads of one process, and readers of the log do not meet it.
 * @throws StoreLocked when another writer has it.
 */
export function takeWriterLock(path: string): WriterLock {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new DatabaseSync(`${path}-lock`, { timeout: PATIENCE_MS });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
    return lock;
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new StoreLocked(path);
    throw error;
  }
}

/** By its shape, because an error made by a native module is not of the `Error` of every context it reaches. */
function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
