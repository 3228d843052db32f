import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** Rows as the log's table holds them. */
export type EventRow = readonly (string | number)[];

/** A bare SQLite file with the log's own table and durability: what the machine can do without us. */
export class BareSqlite {
  readonly #db: DatabaseSyncInstance;

  /** @param pragmas those of the file it stands beside; the write-ahead log is a matter of course. */
  constructor(path: string, schema: string, pragmas: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec(`PRAGMA journal_mode = WAL; ${pragmas}`);
    this.#db.exec(schema);
  }

  /** Inserts the rows in a tight loop, `size` a transaction; answers rows per second. */
  insert(sql: string, rows: readonly EventRow[], size: number): number {
    const insert = this.#db.prepare(sql);
    const begun = performance.now();
    for (let at = 0; at < rows.length; at += size) {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const row of rows.slice(at, at + size)) insert.run(...row);
      this.#db.exec('COMMIT');
    }
    return rows.length / ((performance.now() - begun) / 1000);
  }

  close(): void {
    this.#db.close();
  }
}

/** The statements that made the tables and indexes of a SQLite file. */
export function schemaOf(path: string, table: string): string {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare('SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL').all(table);
  db.close();
  return rows.map((row) => String(Reflect.get(Object(row), 'sql'))).join(';');
}

/** Rows of a table in the order they were written, so many at a time: none are kept. */
export function* rowsInTurn(path: string, table: string, size: number): Generator<EventRow[], void> {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const all = db.prepare(`SELECT * FROM "${table}" ORDER BY rowid`, { returnArrays: true }).iterate();
    let rows: EventRow[] = [];
    for (const row of all) {
      rows.push(row as unknown as EventRow);
      if (rows.length < size) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  } finally {
    db.close();
  }
}

/** Every row of a table, in row order, after `skip` of them. */
export function rowsOf(path: string, table: string, skip = 0): EventRow[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY 1 LIMIT -1 OFFSET ${skip}`, { returnArrays: true }).all();
  db.close();
  return rows as unknown as EventRow[];
}
