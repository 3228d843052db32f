import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { KeyStore, WrappedKey } from './key-store.js';

/** Keys in a SQLite file beside the embedded log. */
export class SqliteKeyStore implements KeyStore {
  readonly #db: DatabaseSyncInstance;
  #open = true;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
    this.#db.exec(
      'CREATE TABLE IF NOT EXISTS keys (kid TEXT PRIMARY KEY, subject TEXT NOT NULL UNIQUE, wrapped TEXT NOT NULL) STRICT',
    );
  }

  async bySubject(subject: string): Promise<WrappedKey | undefined> {
    return keyOf(this.#db.prepare('SELECT kid, subject, wrapped FROM keys WHERE subject = ?').get(subject));
  }

  async byId(kid: string): Promise<WrappedKey | undefined> {
    return keyOf(this.#db.prepare('SELECT kid, subject, wrapped FROM keys WHERE kid = ?').get(kid));
  }

  async add({ kid, subject, wrapped }: WrappedKey): Promise<WrappedKey> {
    this.#db
      .prepare('INSERT INTO keys (kid, subject, wrapped) VALUES (?, ?, ?) ON CONFLICT (subject) DO NOTHING')
      .run(kid, subject, wrapped);
    const kept = await this.bySubject(subject);
    if (!kept) throw new Error(`The key of ${subject} was not kept.`);
    return kept;
  }

  async close(): Promise<void> {
    if (this.#open) this.#db.close();
    this.#open = false;
  }
}

function keyOf(row: unknown): WrappedKey | undefined {
  if (row === undefined || row === null || typeof row !== 'object') return undefined;
  const { kid, subject, wrapped } = row as Record<string, unknown>;
  return { kid: String(kid), subject: String(subject), wrapped: String(wrapped) };
}
