import { GenerationActive, GenerationMissing, SchemaChanged } from '../errors.js';
import { checkSchema, generationOf, sameIndexes } from '../generation.js';
import type { View, ViewSchema, ViewStore } from '../port.js';
import { Connection, type GenerationRecord, type MongoOptions } from './connection.js';
import { MongoView } from './mongo-view.js';
import { isDuplicateKey, isNamespaceMissing } from './server-error.js';
import { storedPath } from './stored-document.js';

/** Views in MongoDB: a collection for each generation, named `name@version`. Needs no multi-document transactions. */
export class MongoViewStore implements ViewStore {
  /** First calls that arrive together share one creation (facts/pitfalls.md 8). */
  private readonly creating = new Map<string, Promise<MongoView>>();

  private constructor(private readonly connection: Connection) {}

  /** @throws Error when no server answers */
  static async open(options: MongoOptions): Promise<MongoViewStore> {
    return new MongoViewStore(await Connection.open(options));
  }

  async open(schema: ViewSchema): Promise<View> {
    checkSchema(schema);
    const generation = generationOf(schema);
    const creating =
      this.creating.get(generation) ?? this.create(schema).finally(() => this.creating.delete(generation));
    this.creating.set(generation, creating);
    const view = await creating;
    if (!sameIndexes(view.schema, schema)) throw new SchemaChanged(generation);
    return view;
  }

  async active(name: string): Promise<View | undefined> {
    const version = await this.activeVersion(name);
    if (version === undefined) return undefined;
    const record = await this.record(name, version);
    if (record) return new MongoView(schemaOf(record), this.connection);
    // Switched and dropped between the two looks: the new one is there.
    return (await this.activeVersion(name)) === version ? undefined : this.active(name);
  }

  async activeVersion(name: string): Promise<number | undefined> {
    return (await this.connection.active.findOne({ _id: name }))?.version;
  }

  async activate(name: string, version: number): Promise<void> {
    if (!(await this.record(name, version))) throw new GenerationMissing(generationOf({ name, version }));
    await retryOnRace(() => this.connection.active.updateOne({ _id: name }, { $set: { version } }, { upsert: true }));
  }

  /** A crash on the way leaves a generation without checkpoint, which is built from the start or dropped again. */
  async drop(name: string, version: number): Promise<void> {
    const _id = generationOf({ name, version });
    if ((await this.activeVersion(name)) === version) throw new GenerationActive(_id);
    await this.connection.generations.updateOne({ _id }, { $unset: { checkpoint: '' } });
    try {
      await this.connection.documents({ name, version }).drop();
    } catch (error) {
      if (!isNamespaceMissing(error)) throw error;
    }
    await this.connection.generations.deleteOne({ _id });
  }

  async generations(): Promise<
    readonly { readonly name: string; readonly version: number; readonly active: boolean }[]
  > {
    const [records, pointers] = await Promise.all([
      this.connection.generations.find().sort({ name: 1, version: 1 }).toArray(),
      this.connection.active.find().toArray(),
    ]);
    const active = new Map(pointers.map(({ _id, version }) => [_id, version]));
    return records.map(({ name, version }) => ({ name, version, active: active.get(name) === version }));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private record(name: string, version: number): Promise<GenerationRecord | null> {
    return this.connection.generations.findOne({ _id: generationOf({ name, version }) });
  }

  private async create(schema: ViewSchema): Promise<MongoView> {
    const { name, version } = schema;
    const _id = generationOf(schema);
    const $setOnInsert = { name, version, indexes: JSON.stringify(schema.indexes) };
    await retryOnRace(() => this.connection.generations.updateOne({ _id }, { $setOnInsert }, { upsert: true }));
    const record = await this.record(name, version);
    if (!record || !sameIndexes(schemaOf(record), schema)) throw new SchemaChanged(_id);
    const indexes = schema.indexes.map((fields, index) => ({
      name: `fields_${index}`,
      // Every sort ends with the id, which breaks its ties.
      key: Object.fromEntries([...fields.map((field) => [storedPath(field), 1] as const), ['_id', 1] as const]),
    }));
    if (indexes.length > 0) await this.connection.documents(schema).createIndexes(indexes);
    return new MongoView(schema, this.connection);
  }
}

function schemaOf({ name, version, indexes }: GenerationRecord): ViewSchema {
  const parsed: ViewSchema['indexes'] = JSON.parse(indexes);
  return { name, version, indexes: parsed };
}

/** Of two upserts of one absent `_id` one fails; done again it finds the other's document. */
async function retryOnRace(upsert: () => Promise<unknown>): Promise<void> {
  try {
    await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await upsert();
  }
}
