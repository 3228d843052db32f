import type { Position } from '#domain/kernel/envelope';

/** A JSON value as a document holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** A document of a view. Its id is kept beside it. */
export type Document = { readonly [key: string]: Json };

/** A view and the shape it is stored in. Two versions of a view never share storage. */
export interface ViewSchema {
  readonly name: string;
  readonly version: number;
  /** Compound indexes: top-level fields of the document, in order. Each costs on every write: choose with care. */
  readonly indexes: readonly (readonly string[])[];
}

/** How far a view has read the log, and of which log (a restored log never resumes at the wrong place). */
export interface Checkpoint {
  readonly logId: string;
  readonly position: Position;
  /** Id of the last event applied or passed, where known. */
  readonly eventId?: string;
}

/** A write on one document; `position` is that of the last event folded into it. */
export type Operation =
  | { readonly kind: 'put'; readonly id: string; readonly doc: Document; readonly position: Position }
  | { readonly kind: 'delete'; readonly id: string; readonly position: Position };

/** A document as read: with its id and the position it stands at. */
export interface Stored {
  readonly id: string;
  readonly position: Position;
  readonly doc: Document;
}

/**
 * Where a document stands in its view. A deleted one keeps its position and has no `doc`, so that whoever reads the
 * log again from before the deletion can pass over what the view already contains.
 */
export interface Standing {
  readonly id: string;
  readonly position: Position;
  readonly doc?: Document;
}

/**
 * What a condition compares with. Order: null, then numbers by value, then text by code point, then false, true.
 * A range finds values of its bound's kind only. A list or an object in a field counts as null.
 */
export type Scalar = string | number | boolean | null;
export type Condition =
  | { readonly field: string; readonly eq: Scalar }
  | { readonly field: string; readonly in: readonly Scalar[] }
  | {
      readonly field: string;
      readonly gt?: Scalar;
      readonly gte?: Scalar;
      readonly lt?: Scalar;
      readonly lte?: Scalar;
    };

/** `field` `_id` is the document's id, `_position` its position; any other is a top-level field (missing counts as null). */
export interface Query {
  readonly where?: readonly Condition[];
  readonly sort?: readonly { readonly field: string; readonly descending?: boolean }[];
  /** At most this many (default 100, at most 1,000). */
  readonly limit?: number;
  /** Keyset page: the cursor a former page returned as `next`, for the same `where` and `sort`. */
  readonly cursor?: string;
}

export interface Page {
  readonly rows: readonly Stored[];
  /** Cursor of the page after this one; missing on the last. */
  readonly next?: string;
}

/** Sums and counts over documents, grouped by fields; no documents, no groups. Sums of whole numbers are exact. */
export interface Aggregate {
  readonly where?: readonly Condition[];
  readonly groupBy: readonly string[];
  /** Output name → field summed; documents without the field add 0. */
  readonly sum: Readonly<Record<string, string>>;
}

export interface Group {
  readonly key: Readonly<Record<string, Scalar>>;
  readonly count: number;
  readonly sum: Readonly<Record<string, number>>;
}

/** One generation of a view: `name@version`. */
export interface View {
  readonly schema: ViewSchema;
  get(id: string): Promise<Stored | undefined>;
  /** Several at once, in no particular order; missing ones are left out. */
  getMany(ids: readonly string[]): Promise<readonly Stored[]>;
  /** As `getMany`, for the fold of a batch: deleted documents are named too. */
  standings(ids: readonly string[]): Promise<readonly Standing[]>;
  /** @throws InvalidQuery, InvalidCursor (errors.ts) */
  query(query: Query): Promise<Page>;
  /** Groups in the order of their keys. @throws InvalidQuery */
  aggregate(aggregate: Aggregate): Promise<readonly Group[]>;
  checkpoint(): Promise<Checkpoint | undefined>;
  /**
   * Writes the operations (at most one a document) and moves the checkpoint forward. On SQLite one transaction
   * (exactly once); on MongoDB guarded by each document's position, then the checkpoint (at least once, idempotent).
   * An operation at or below the stored position of its document is skipped; a checkpoint never moves back.
   * @throws ForeignCheckpoint when the view was built from another log
   */
  commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void>;
}

/** Where views live. */
export interface ViewStore {
  /**
   * Opens a generation for reading and writing, creating it when absent.
   * @throws InvalidSchema, SchemaChanged; GenerationMissing from a store that only reads
   */
  open(schema: ViewSchema): Promise<View>;
  /** The generation queries read: the one activated last, else nothing. */
  active(name: string): Promise<View | undefined>;
  /** Version queries read now. */
  activeVersion(name: string): Promise<number | undefined>;
  /** Switches queries to this generation, which must exist; the former one is kept for roll-back. @throws GenerationMissing */
  activate(name: string, version: number): Promise<void>;
  /** Removes a generation and everything in it. @throws GenerationActive */
  drop(name: string, version: number): Promise<void>;
  /** Every generation that exists, of every view. */
  generations(): Promise<readonly { readonly name: string; readonly version: number; readonly active: boolean }[]>;
  close(): Promise<void>;
}
