import { RowWriting } from '#sqlite-thread/row-writing';
import type { ViewSchema } from '../port.js';
import { documentFieldSql } from './scalar-encoding.js';

/** Where the fields of a view are found in its table: indexed ones in columns of their own, the rest in the document. */
export class Columns {
  /** Indexed fields of the document, in the order of their columns `c0`, `c1` … */
  readonly fields: readonly string[];

  constructor(private readonly schema: ViewSchema) {
    this.fields = [...new Set(schema.indexes.flat())].filter((field) => field !== '_position');
  }

  get names(): readonly string[] {
    return this.fields.map((_, index) => `c${index}`);
  }

  /** SQL expression of a field that has passed `isField`. */
  expression(field: string): string {
    if (field === '_id') return 'id';
    if (field === '_position') return 'position';
    const index = this.fields.indexOf(field);
    return index >= 0 ? `c${index}` : documentFieldSql(field);
  }

  /** A deleted document keeps its row without `doc`: the tombstone that the guard of a later commit compares with. */
  tables(): string {
    const names = this.names.map((name) => `, ${name}`).join('');
    return `CREATE TABLE document (id TEXT NOT NULL PRIMARY KEY, position TEXT NOT NULL, doc TEXT${names});
      CREATE TABLE checkpoint (one INTEGER PRIMARY KEY CHECK (one = 1), log_id TEXT NOT NULL, position TEXT NOT NULL, event_id TEXT);
      CREATE TABLE generation (schema TEXT NOT NULL);`;
  }

  /**
   * Indexes leave tombstones out and end with the id, which breaks ties of every sort. They are made when queries first
   * read the generation: sorted once, an index takes a fraction of what it takes row by row.
   */
  indexes(): readonly string[] {
    return this.schema.indexes.map((fields, index) => {
      const columns = [...fields.map((field) => this.expression(field)), 'id'];
      return `CREATE INDEX IF NOT EXISTS document_${index} ON document (${columns.join(', ')}) WHERE doc IS NOT NULL`;
    });
  }

  /**
   * Writes rows, each unless its document stands at the row's position or further. Values of a row: id, position,
   * document, then the columns.
   */
  upsert(): RowWriting {
    const all = ['id', 'position', 'doc', ...this.names];
    const set = all.slice(1).map((name) => `${name} = excluded.${name}`);
    const row = `(${all.map(() => '?').join(', ')})`;
    const sql = (rows: string) => `INSERT INTO document (${all.join(', ')}) VALUES ${rows}
      ON CONFLICT (id) DO UPDATE SET ${set.join(', ')} WHERE excluded.position > position`;
    return new RowWriting(row, sql);
  }
}
