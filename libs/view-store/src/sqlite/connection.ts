import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { LRUCache } from 'lru-cache';

/**
 * An open file with its prepared statements. They belong together: statements alone do not keep the connection alive
 * (facts/sqlite.md). And @photostructure/sqlite 1.2.1 finalizes a statement only when it is collected as garbage, so
 * after `close` the system's file handles go a moment later: `close` drops the statements, and nothing else holds them.
 */
export class Connection {
  private readonly statements = new LRUCache<string, StatementSyncInstance>({ max: 200 });

  constructor(private readonly db: DatabaseSyncInstance) {}

  get isOpen(): boolean {
    return this.db.isOpen;
  }

  /** A statement by its text, prepared once. */
  statement(text: string): StatementSyncInstance {
    const known = this.statements.get(text);
    if (known) return known;
    const prepared = this.db.prepare(text);
    this.statements.set(text, prepared);
    return prepared;
  }

  /** Runs `work` in one transaction: all of it or nothing. */
  transaction(work: (db: DatabaseSyncInstance) => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      work(this.db);
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    if (this.db.isOpen) this.db.close();
  }

  /** Moves the write-ahead log into the file and empties it, as far as readers at work allow. */
  foldLog(): void {
    this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
