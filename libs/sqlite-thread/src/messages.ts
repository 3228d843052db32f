/** A value SQLite stores and answers with. */
export type SqliteValue = string | number | bigint | Uint8Array | null;
/** A row by the names of its columns. */
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/**
 * One statement of a transaction, run for each row: `values` holds the rows' values one after the other,
 * `width` of them a row. One without values (`width` 0) is run once.
 */
export interface Step {
  readonly sql: string;
  readonly width: number;
  readonly values: readonly SqliteValue[];
}

/** What the thread does with one file. */
export type Work =
  | { readonly kind: 'open'; readonly pragmas: string }
  /** All steps in one transaction, or none. */
  | { readonly kind: 'write'; readonly steps: readonly Step[] }
  | { readonly kind: 'all'; readonly sql: string; readonly values: readonly SqliteValue[] }
  /** Statements without an answer, as they are. */
  | { readonly kind: 'execute'; readonly sql: string }
  | { readonly kind: 'close' };

export interface Request {
  readonly number: number;
  /** Which file, by the number it was opened under. */
  readonly file: number;
  readonly path: string;
  readonly work: Work;
}

/** What became of a request: rows of `all`, nothing for the others, or what SQLite said. */
export interface Answer {
  readonly number: number;
  readonly rows?: readonly SqliteRow[];
  readonly failure?: { readonly message: string; readonly code: number | undefined };
}
