import { type Collection, type Db, MongoClient } from 'mongodb';
import type { Position } from '#domain/kernel/envelope';
import { ViewClosed } from '../errors.js';
import { generationOf } from '../generation.js';
import type { StoredDocument } from './stored-document.js';

/** What is known of a generation besides its documents. */
export interface GenerationRecord {
  /** `name@version`. */
  readonly _id: string;
  readonly name: string;
  readonly version: number;
  /** JSON of the schema's indexes. */
  readonly indexes: string;
  readonly checkpoint?: { readonly logId: string; readonly position: Position; readonly eventId?: string };
}

/** Which version queries read. */
export interface ActiveRecord {
  /** Name of the view. */
  readonly _id: string;
  readonly version: number;
}

export interface MongoOptions {
  readonly url: string;
  /** Default: the one the URL names, else `permittrail`. */
  readonly database?: string;
  /** Put before the name of every collection, where a database is shared. Default: nothing. */
  readonly prefix?: string;
}

/** The client and the collections; once closed it hands out none, for the driver itself would connect again. */
export class Connection {
  private closed = false;

  private constructor(
    private readonly client: MongoClient,
    private readonly db: Db,
    private readonly prefix: string,
  ) {}

  /** @throws Error when no server answers */
  static async open({ url, database, prefix }: MongoOptions): Promise<Connection> {
    const client = new MongoClient(url, {
      appName: 'permittrail',
      // Views read their own writes, and a checkpoint must not outlive the documents before it.
      readPreference: 'primary',
      writeConcern: { w: 'majority' },
      ignoreUndefined: true,
    });
    try {
      await client.connect();
    } catch (cause) {
      await client.close();
      throw new Error('MongoDB does not answer. Check MONGODB_URL and that the server runs.', { cause });
    }
    return new Connection(client, client.db(database ?? databaseOf(url)), prefix ?? '');
  }

  get generations(): Collection<GenerationRecord> {
    return this.open().collection(`${this.prefix}generations`);
  }

  get active(): Collection<ActiveRecord> {
    return this.open().collection(`${this.prefix}active`);
  }

  documents(view: { readonly name: string; readonly version: number }): Collection<StoredDocument> {
    return this.open().collection(`${this.prefix}${generationOf(view)}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client.close();
  }

  private open(): Db {
    if (this.closed) throw new ViewClosed('The view store');
    return this.db;
  }
}

function databaseOf(url: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(url)?.[1];
  return path === undefined ? 'permittrail' : decodeURIComponent(path);
}
