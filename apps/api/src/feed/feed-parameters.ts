import type { Role } from '#domain/kernel/actor';
import type { EventFilter } from '#event-store/port';
import { position } from '../log-position.js';
import { integer, list, type Values } from '../parameters.js';
import { OVERSEERS } from '../queries/readers.js';

/** Those who oversee the process; a service that follows the log carries a token of one of them, as a rule AUDITOR. */
export const FEED_READERS: readonly Role[] = OVERSEERS;

/** What of the log is told. */
const FILTER_PARAMETERS = {
  types: list('Only events of these types', /^[A-Za-z]{1,100}$/, 'event types such as PermitIssued'),
  streams: list(
    'Only events of streams whose names begin with these',
    /^[A-Za-z0-9][A-Za-z0-9_.%-]{0,199}$/,
    'beginnings of stream names such as project-',
  ),
};

export const STREAM_PARAMETERS = {
  after: position('Begin behind this position; left out: with the first event'),
  ...FILTER_PARAMETERS,
};

export const PAGE_PARAMETERS = {
  ...STREAM_PARAMETERS,
  limit: integer('Most events in the answer; left out: 100', 1, 1000),
};

/** The store's filter; nothing where everything is told. */
export function filterOf({ types, streams }: Values<typeof FILTER_PARAMETERS>): { filter?: EventFilter } {
  if (!types && !streams) return {};
  return { filter: { ...(types && { types }), ...(streams && { streamPrefixes: streams }) } };
}
