/** The query cannot be answered as asked; the message says which part. */
export class InvalidQuery extends Error {
  override readonly name = 'InvalidQuery';
}

/** The cursor was altered, or belongs to another query or another generation of the view. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor() {
    super('The cursor does not belong to this query, or the view was rebuilt meanwhile. Ask for the first page again.');
  }
}

/** The schema cannot be stored: its name, version or indexes are not legal. */
export class InvalidSchema extends Error {
  override readonly name = 'InvalidSchema';
}

/** The generation exists with other indexes. */
export class SchemaChanged extends Error {
  override readonly name = 'SchemaChanged';
  constructor(generation: string) {
    super(
      `View ${generation} exists with other indexes. Raise the version of the projection so that it is built anew.`,
    );
  }
}

/** The generation does not exist, or not yet. */
export class GenerationMissing extends Error {
  override readonly name = 'GenerationMissing';
  constructor(generation: string) {
    super(
      `View ${generation} does not exist yet. The projector creates it: start the projector, or wait until it has.`,
    );
  }
}

/** The generation that queries read cannot be dropped. */
export class GenerationActive extends Error {
  override readonly name = 'GenerationActive';
  constructor(generation: string) {
    super(`View ${generation} is the one queries read. Activate another version before dropping it.`);
  }
}

/** The view was built from another log than the one the checkpoint names. */
export class ForeignCheckpoint extends Error {
  override readonly name = 'ForeignCheckpoint';
  constructor(generation: string, known: string, given: string) {
    super(`View ${generation} was built from log ${known}, not from ${given}. Rebuild the view from the log at hand.`);
  }
}

/** The store was opened for reading. */
export class ReadOnlyViewStore extends Error {
  override readonly name = 'ReadOnlyViewStore';
  constructor() {
    super('This view store was opened for reading. Only the projector writes views.');
  }
}

/** The store, or the generation the view stood for, was closed. */
export class ViewClosed extends Error {
  override readonly name = 'ViewClosed';
  constructor(what: string) {
    super(`${what} is closed. Ask the view store for the view again.`);
  }
}
