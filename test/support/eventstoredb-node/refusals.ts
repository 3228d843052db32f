import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Expected } from './append.js';
import { MAX_APPEND_BYTES } from './append.js';

/** A gRPC error as the server words it; the client tells errors apart by the `exception` trailer, then the code. */
function refusal(code: status, details: string, trailers: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata = new Metadata();
  // Header values are ASCII; stream names need not be.
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, encodeURI(value));
  return Object.assign(new Error(details), { code, details, metadata });
}

/** Refusal of anything that touches a tombstoned stream. */
export function streamDeleted(stream: string): ServiceError {
  const trailers = { exception: 'stream-deleted', 'stream-name': stream };
  return refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, trailers);
}

/** Refusal of a delete; appends answer a wrong revision with a message of their own. */
export function wrongExpectedVersion(stream: string, expected: Expected, current: bigint | undefined): ServiceError {
  const details = `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${numberOf(expected)}, Actual version: ${current ?? -1n}`;
  return refusal(status.FAILED_PRECONDITION, details, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(numberOf(expected)),
    ...(current === undefined ? {} : { 'actual-version': String(current) }),
  });
}

/** Refusal of a single append larger than {@link MAX_APPEND_BYTES}. */
export function appendTooLarge(): ServiceError {
  const details = `Maximum Append Size of ${MAX_APPEND_BYTES} Exceeded.`;
  const trailers = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(MAX_APPEND_BYTES) };
  return refusal(status.INVALID_ARGUMENT, details, trailers);
}

/** Refusal of a request that makes no sense; `details` says what is missing or wrong. */
export function invalidArgument(details: string): ServiceError {
  return refusal(status.INVALID_ARGUMENT, details);
}

/** How a server ends a subscription that lags, and every subscription when it shuts down (facts/eventstoredb.md). */
export function consumerTooSlow(): ServiceError {
  return refusal(status.ABORTED, 'Consumer too slow to handle event while live. Client resubscription required.');
}

/** The server is going away, or its answer was lost: what was asked may have been done. */
export function unavailable(details: string): ServiceError {
  return refusal(status.UNAVAILABLE, details);
}

/** No persistent subscription group of this name on `$all`. */
export function groupMissing(group: string): ServiceError {
  const details = `Subscription group ${group} on stream $all does not exist.`;
  return refusal(status.NOT_FOUND, details, aboutGroup('persistent-subscription-does-not-exist', group));
}

/** A persistent subscription group of this name on `$all` was created before. */
export function groupExists(group: string): ServiceError {
  const details = `Subscription group ${group} on stream $all already exists.`;
  return refusal(status.ALREADY_EXISTS, details, aboutGroup('persistent-subscription-exists', group));
}

/** Ends a consumer whose group was deleted, or who asked to be stopped. */
export function groupDropped(group: string): ServiceError {
  const details = `Subscription group ${group} on stream $all was dropped.`;
  return refusal(status.CANCELLED, details, aboutGroup('persistent-subscription-dropped', group));
}

/** Only groups on `$all` exist here: projections read `$all`. */
export function groupOnStream(): ServiceError {
  return refusal(status.UNIMPLEMENTED, 'This node has persistent subscriptions to $all only: use the …ToAll calls.');
}

function aboutGroup(exception: string, group: string): Record<string, string> {
  return { exception, 'stream-name': '$all', 'group-name': group };
}

function numberOf(expected: Expected): bigint {
  switch (expected) {
    case 'no_stream':
      return -1n;
    case 'any':
      return -2n;
    case 'stream_exists':
      return -4n;
    default:
      return expected;
  }
}
