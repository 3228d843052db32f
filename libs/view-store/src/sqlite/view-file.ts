import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { LRUCache } from 'lru-cache';
import type { SqliteRow, SqliteValue } from '#sqlite-thread/messages';

/** A generation's file, as a view reads it: in the thread that writes it, or through a connection for reading only. */
export interface ViewFile {
  all(sql: string, ...values: readonly SqliteValue[]): Promise<readonly SqliteRow[]>;
  close(): Promise<void>;
}

/**
 * An open file with its prepared statements. They belong together: statements alone do not keep the connection alive
 * (facts/sqlite.md). And @photostructure/sqlite 1.2.1 finalizes a statement only when it is collected as garbage, so
 * after `close` the system's file handles go a moment later: `close` drops the statements, and nothing else holds them.
 */
export class ReadingFile implements ViewFile {
  private readonly statements = new LRUCache<string, StatementSyncInstance>({ max: 200 });

  constructor(private readonly db: DatabaseSyncInstance) {}

  async all(sql: string, ...values: readonly SqliteValue[]): Promise<readonly SqliteRow[]> {
    return this.statement(sql).all(...values);
  }

  async close(): Promise<void> {
    this.statements.clear();
    if (this.db.isOpen) this.db.close();
  }

  private statement(text: string): StatementSyncInstance {
    const known = this.statements.get(text);
    if (known) return known;
    const prepared = this.db.prepare(text);
    this.statements.set(text, prepared);
    return prepared;
  }
}
