import type { SqliteValue } from '#sqlite-thread/messages';
import type { RowWriting } from '#sqlite-thread/row-writing';
import type { ThreadFile } from '#sqlite-thread/sqlite-thread';
import { ForeignCheckpoint, ReadOnlyViewStore, ViewClosed } from '../errors.js';
import { scalarOf } from '../field.js';
import { generationOf } from '../generation.js';
import type {
  Aggregate,
  Checkpoint,
  Group,
  Operation,
  Page,
  Query,
  Standing,
  Stored,
  View,
  ViewSchema,
} from '../port.js';
import { compareGroups } from '../group-order.js';
import { pageOf, planAggregate, planQuery } from '../query-plan.js';
import { Columns } from './columns.js';
import { aggregateSql, selectSql } from './query-sql.js';
import { readCheckpoint, readGroup, readStanding, readStored } from './rows.js';
import { encodeScalar } from './scalar-encoding.js';
import type { ViewFile } from './view-file.js';

/** Ids looked up by one statement. */
const CHUNK = 500;

/** One generation of a view in its SQLite file. */
export class SqliteView implements View {
  private readonly columns: Columns;
  private readonly generation: string;
  private readonly rows: RowWriting;
  private closed = false;

  /** @param writing the file in the thread that writes it; a view that is only read has none. */
  constructor(
    readonly schema: ViewSchema,
    private readonly file: ViewFile,
    private readonly writing: ThreadFile | undefined,
  ) {
    this.columns = new Columns(schema);
    this.generation = generationOf(schema);
    this.rows = this.columns.upsert();
  }

  async get(id: string): Promise<Stored | undefined> {
    return (await this.getMany([id]))[0];
  }

  async getMany(ids: readonly string[]): Promise<readonly Stored[]> {
    return (await this.standings(ids)).flatMap(({ id, position, doc }) => (doc ? [{ id, position, doc }] : []));
  }

  async standings(ids: readonly string[]): Promise<readonly Standing[]> {
    const sql = 'SELECT id, position, doc FROM document WHERE id IN (SELECT value FROM json_each(?))';
    const found: Standing[] = [];
    const unique = [...new Set(ids)];
    for (let from = 0; from < unique.length; from += CHUNK) {
      const chunk = JSON.stringify(unique.slice(from, from + CHUNK));
      found.push(...(await this.all(sql, chunk)).map(readStanding));
    }
    return found;
  }

  async query(query: Query): Promise<Page> {
    const plan = planQuery(this.generation, query);
    const sql = selectSql(this.columns, plan);
    return pageOf(this.generation, plan, (await this.all(sql.text, ...sql.values)).map(readStored));
  }

  async aggregate(aggregate: Aggregate): Promise<readonly Group[]> {
    const sql = aggregateSql(this.columns, aggregate, planAggregate(aggregate));
    return (await this.all(sql.text, ...sql.values))
      .map((row) => readGroup(row, aggregate))
      .sort(compareGroups(aggregate.groupBy));
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    return readCheckpoint((await this.all('SELECT log_id, position, event_id FROM checkpoint'))[0]);
  }

  async commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void> {
    const { logId, position, eventId = null } = checkpoint;
    const writing = this.requireWriting();
    const steps = [
      { sql: REFUSE_FOREIGN, width: 1, values: [logId] },
      ...this.rows.steps(this.valuesOf(operations)),
      { sql: MOVE_CHECKPOINT, width: 3, values: [logId, position, eventId] },
    ];
    try {
      await writing.write(steps);
    } catch (error) {
      const known = await this.checkpoint();
      if (known && known.logId !== logId) throw new ForeignCheckpoint(this.generation, known.logId, logId);
      throw error;
    }
  }

  /** Makes the indexes that are not there yet, all of them or none. */
  async index(): Promise<void> {
    await this.requireWriting().write(this.columns.indexes().map((sql) => ({ sql, width: 0, values: [] })));
  }

  /** Closes the file; the view answers no more. */
  async close(): Promise<void> {
    this.closed = true;
    // The write-ahead log goes into the file, as far as readers at work allow.
    await this.writing?.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    await this.file.close();
  }

  private valuesOf(operations: readonly Operation[]): readonly SqliteValue[] {
    const values: SqliteValue[] = [];
    for (const operation of operations) this.bind(operation, values);
    return values;
  }

  /** Adds the values of an operation's row, in the order of its columns. */
  private bind(operation: Operation, values: SqliteValue[]): void {
    const { id, position } = operation;
    if (operation.kind === 'delete') {
      values.push(id, position, null);
      for (let i = 0; i < this.columns.fields.length; i++) values.push(null);
      return;
    }
    const { doc } = operation;
    values.push(id, position, JSON.stringify(doc));
    for (const field of this.columns.fields)
      values.push(encodeScalar(scalarOf(Object.hasOwn(doc, field) ? doc[field] : null)));
  }

  private all(sql: string, ...values: readonly SqliteValue[]): ReturnType<ViewFile['all']> {
    this.requireOpen();
    return this.file.all(sql, ...values);
  }

  private requireWriting(): ThreadFile {
    if (!this.writing) throw new ReadOnlyViewStore();
    this.requireOpen();
    return this.writing;
  }

  private requireOpen(): void {
    if (this.closed) throw new ViewClosed(`View ${this.generation}`);
  }
}

/** Fails, and with it the transaction, where the view was built from another log. */
const REFUSE_FOREIGN = 'UPDATE checkpoint SET log_id = NULL WHERE log_id <> ?';
const MOVE_CHECKPOINT = `INSERT INTO checkpoint (one, log_id, position, event_id) VALUES (1, ?, ?, ?)
  ON CONFLICT (one) DO UPDATE SET position = excluded.position, event_id = excluded.event_id
  WHERE excluded.position > position`;
