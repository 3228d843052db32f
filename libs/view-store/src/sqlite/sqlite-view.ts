import type { StatementSyncInstance } from '@photostructure/sqlite';
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
import type { Connection } from './connection.js';
import { aggregateSql, selectSql } from './query-sql.js';
import { readCheckpoint, readGroup, readStanding, readStored } from './rows.js';
import { encodeScalar, type SqliteScalar } from './scalar-encoding.js';

/** Ids looked up by one statement. */
const CHUNK = 500;
/** Rows written by one statement: called for each row, SQLite takes a quarter more time. */
const ROWS = 16;

/** One generation of a view in its SQLite file. Every call is one synchronous step, so calls never interleave. */
export class SqliteView implements View {
  private readonly columns: Columns;
  private readonly generation: string;

  constructor(
    readonly schema: ViewSchema,
    private readonly connection: Connection,
    private readonly mode: 'writer' | 'reader',
  ) {
    this.columns = new Columns(schema);
    this.generation = generationOf(schema);
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
      found.push(...this.statement(sql).all(chunk).map(readStanding));
    }
    return found;
  }

  async query(query: Query): Promise<Page> {
    const plan = planQuery(this.generation, query);
    const sql = selectSql(this.columns, plan);
    return pageOf(
      this.generation,
      plan,
      this.statement(sql.text)
        .all(...sql.values)
        .map(readStored),
    );
  }

  async aggregate(aggregate: Aggregate): Promise<readonly Group[]> {
    const sql = aggregateSql(this.columns, aggregate, planAggregate(aggregate));
    return this.statement(sql.text)
      .all(...sql.values)
      .map((row) => readGroup(row, aggregate))
      .sort(compareGroups(aggregate.groupBy));
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    return this.checkpointNow();
  }

  async commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void> {
    if (this.mode === 'reader') throw new ReadOnlyViewStore();
    this.connection.transaction(() => {
      const known = this.checkpointNow();
      if (known && known.logId !== checkpoint.logId)
        throw new ForeignCheckpoint(this.generation, known.logId, checkpoint.logId);
      this.write(operations);
      this.statement(MOVE_CHECKPOINT).run(checkpoint.logId, checkpoint.position, checkpoint.eventId ?? null);
    });
  }

  /** Makes the indexes that are not there yet, all of them or none. */
  index(): void {
    this.connection.transaction((db) => db.exec(this.columns.indexes()));
  }

  /** Closes the file; the view answers no more. */
  close(): void {
    if (this.mode === 'writer' && this.connection.isOpen) this.connection.foldLog();
    this.connection.close();
  }

  private write(operations: readonly Operation[]): void {
    const one = this.statement(this.columns.upsert(1));
    const many = this.statement(this.columns.upsert(ROWS));
    let values: (SqliteScalar | null)[] = [];
    let waiting = 0;
    for (const operation of operations) {
      this.bind(operation, values);
      if (++waiting < ROWS) continue;
      many.run(...values);
      values = [];
      waiting = 0;
    }
    const width = values.length / waiting;
    for (let from = 0; from < values.length; from += width) one.run(...values.slice(from, from + width));
  }

  /** Adds the values of an operation's row, in the order of its columns. */
  private bind(operation: Operation, values: (SqliteScalar | null)[]): void {
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

  private checkpointNow(): Checkpoint | undefined {
    return readCheckpoint(this.statement('SELECT log_id, position, event_id FROM checkpoint').get());
  }

  private statement(text: string): StatementSyncInstance {
    if (!this.connection.isOpen) throw new ViewClosed(`View ${this.generation}`);
    return this.connection.statement(text);
  }
}

const MOVE_CHECKPOINT = `INSERT INTO checkpoint (one, log_id, position, event_id) VALUES (1, ?, ?, ?)
  ON CONFLICT (one) DO UPDATE SET position = excluded.position, event_id = excluded.event_id
  WHERE excluded.position > position`;
