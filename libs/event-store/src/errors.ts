import type { Revision } from '#domain/kernel/envelope';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, type ExpectedRevision } from './port.js';

/** The stream is not at the revision the append expected; `actual` −1 means it does not exist. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: Revision,
  ) {
    super(`Stream ${stream} is at revision ${actual}, not at ${expected}. Read it again and decide again.`);
  }
}

/** One event is larger than the store takes. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(type: string, bytes: number) {
    super(
      `Event ${type} has ${bytes} bytes; at most ${MAX_EVENT_BYTES} are stored. Keep documents in the archive and name them by id.`,
    );
  }
}

/** One append is larger than the store takes. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
  constructor(stream: string, bytes: number) {
    super(`The append to ${stream} has ${bytes} bytes; at most ${MAX_APPEND_BYTES} go in one. Split the command.`);
  }
}

/** The store did not answer; whether the events were written is unknown. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The log found is not the one the caller knows (restored, migrated, or another database). */
export class LogMismatch extends Error {
  override readonly name = 'LogMismatch';
}

/** Another process holds the embedded log for writing. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
  constructor(path: string) {
    super(
      `A server holds ${path} for writing. Reading goes on beside it; send writing commands to that server over HTTP, or stop it first.`,
    );
  }
}
