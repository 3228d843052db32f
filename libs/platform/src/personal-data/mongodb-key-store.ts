import { MongoClient, MongoServerError, type Collection } from 'mongodb';
import type { KeyStore, WrappedKey } from './key-store.js';

interface KeyDocument {
  readonly _id: string;
  readonly kid: string;
  readonly wrapped: string;
}

/** What the driver calls the database of a URL that names none. */
const UNNAMED = 'test';

/**
 * Keys in a MongoDB database of their own, for a system of several processes: `permittrail_keys`, or beside a database
 * that the URL names its name and `_keys`, so that two systems on one server never share a key.
 */
export class MongodbKeyStore implements KeyStore {
  readonly #keys: Collection<KeyDocument>;

  private constructor(private readonly client: MongoClient) {
    const { databaseName } = client.db();
    const database = databaseName === UNNAMED ? 'permittrail' : databaseName;
    this.#keys = client.db(`${database}_keys`).collection<KeyDocument>('keys');
  }

  /** Connects and makes sure the index is there. */
  static async open(url: string): Promise<MongodbKeyStore> {
    const client = await new MongoClient(url, { writeConcern: { w: 'majority', journal: true } }).connect();
    const store = new MongodbKeyStore(client);
    await store.#keys.createIndex({ kid: 1 }, { unique: true });
    return store;
  }

  async bySubject(subject: string): Promise<WrappedKey | undefined> {
    return keyOf(await this.#keys.findOne({ _id: subject }));
  }

  async byId(kid: string): Promise<WrappedKey | undefined> {
    return keyOf(await this.#keys.findOne({ kid }));
  }

  async add(key: WrappedKey): Promise<WrappedKey> {
    try {
      await this.#keys.insertOne({ _id: key.subject, kid: key.kid, wrapped: key.wrapped });
      return key;
    } catch (error) {
      const faster =
        error instanceof MongoServerError && error.code === 11000 ? await this.bySubject(key.subject) : undefined;
      if (!faster) throw error;
      return faster;
    }
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}

function keyOf(document: KeyDocument | null): WrappedKey | undefined {
  return document ? { kid: document.kid, subject: document._id, wrapped: document.wrapped } : undefined;
}
