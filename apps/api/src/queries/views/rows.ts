import type { Actor } from '#domain/kernel/actor';
import type { Stored } from '#view-store/port';
import { integer, pattern, type Values } from '../../parameters.js';
import { READ_PARAMETERS, type Source } from './view-reader.js';

/** Parameters of every list. */
export const PAGE_PARAMETERS = {
  ...READ_PARAMETERS,
  limit: integer('Most rows in the answer; left out: 100', 1, 1000),
  cursor: pattern(
    '`next` of the page before, asked with the same other parameters',
    /^[A-Za-z0-9_-]+$/,
    '`next` of an answer',
  ),
};

/** A row: its id, the position of the last event in it, the document, and what is derived. */
export type Row = { readonly id: string; readonly position: string } & Record<string, unknown>;

/** A page of rows and where it was taken from. */
export interface Rows extends Source {
  readonly rows: readonly Row[];
  /** `cursor` of the next page; missing on the last. */
  readonly next?: string;
}

/** One row and where it was taken from. */
export interface OneRow extends Source {
  readonly row: Row;
}

/** A question to a declared query. */
export interface Question {
  readonly actor: Actor;
  /** The query string as given; every parameter is known to be declared and to fit. */
  readonly given: Readonly<Record<string, string>>;
  readonly page: Values<typeof PAGE_PARAMETERS>;
}

export function rowOf({ id, position, doc }: Stored, derived: object | undefined): Row {
  return { id, position, ...doc, ...derived };
}
