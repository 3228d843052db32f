import type { Filter } from 'mongodb';
import { ForeignCheckpoint, GenerationMissing } from '../errors.js';
import { generationOf } from '../generation.js';
import { compareGroups } from '../group-order.js';
import type {
  Aggregate,
  Checkpoint,
  Group,
  Operation,
  Page,
  Query,
  Scalar,
  Standing,
  Stored,
  View,
  ViewSchema,
} from '../port.js';
import { pageOf, planAggregate, planQuery } from '../query-plan.js';
import type { Connection, GenerationRecord } from './connection.js';
import { writeGuarded } from './guarded-write.js';
import { filterOf, pipelineOf, sortOf } from './query-filter.js';
import { fromStored } from './stored-document.js';

/** Ids looked up by one query. */
const CHUNK = 1_000;

/** One generation of a view in its collection. */
export class MongoView implements View {
  private readonly generation: string;
  /** Log the view was built from, once known: it never changes. */
  private logId: string | undefined;

  constructor(
    readonly schema: ViewSchema,
    private readonly connection: Connection,
  ) {
    this.generation = generationOf(schema);
  }

  async get(id: string): Promise<Stored | undefined> {
    return (await this.getMany([id]))[0];
  }

  async getMany(ids: readonly string[]): Promise<readonly Stored[]> {
    return present(await this.standings(ids));
  }

  async standings(ids: readonly string[]): Promise<readonly Standing[]> {
    const documents = this.connection.documents(this.schema);
    const unique = [...new Set(ids)];
    const found: Standing[] = [];
    for (let from = 0; from < unique.length; from += CHUNK) {
      const rows = await documents.find({ _id: { $in: unique.slice(from, from + CHUNK) } }).toArray();
      found.push(...rows.map(fromStored));
    }
    return found;
  }

  async query(query: Query): Promise<Page> {
    const plan = planQuery(this.generation, query);
    const rows = await this.connection
      .documents(this.schema)
      .find(filterOf(plan.tests, plan))
      .sort(sortOf(plan.order))
      .limit(plan.limit + 1)
      .toArray();
    return pageOf(this.generation, plan, present(rows.map(fromStored)));
  }

  async aggregate(aggregate: Aggregate): Promise<readonly Group[]> {
    const pipeline = pipelineOf(aggregate, planAggregate(aggregate));
    const rows = await this.connection.documents(this.schema).aggregate<GroupRow>(pipeline).toArray();
    return groupsOf(rows, aggregate);
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    return (await this.connection.generations.findOne({ _id: this.generation }))?.checkpoint;
  }

  /** No transaction: documents first, each guarded by its position; a crash before the checkpoint repeats them. */
  async commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void> {
    this.logId ??= (await this.checkpoint())?.logId;
    if (this.logId !== undefined) this.requireLog(this.logId, checkpoint);
    await writeGuarded(this.connection.documents(this.schema), operations);
    await this.moveTo(checkpoint);
  }

  private async moveTo(checkpoint: Checkpoint): Promise<void> {
    const { logId, position } = checkpoint;
    const behind: Filter<GenerationRecord>[] = [
      { checkpoint: { $exists: false } },
      { 'checkpoint.logId': logId, 'checkpoint.position': { $lt: position } },
    ];
    const filter = { _id: this.generation, $or: behind };
    const { matchedCount } = await this.connection.generations.updateOne(filter, { $set: { checkpoint } });
    if (matchedCount > 0) return;
    const known = await this.checkpoint();
    if (!known) throw new GenerationMissing(this.generation);
    this.requireLog(known.logId, checkpoint);
  }

  private requireLog(known: string, { logId }: Checkpoint): void {
    if (known !== logId) throw new ForeignCheckpoint(this.generation, known, logId);
  }
}

type GroupRow = {
  readonly _id: Readonly<Record<string, Scalar>> | null;
  readonly n: number;
} & Readonly<Record<`s${number}`, number>>;

/** The server tells null from missing in a key; the port does not. */
function groupsOf(rows: readonly GroupRow[], { groupBy, sum }: Aggregate): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const values = groupBy.map((_, index) => row._id?.[`k${index}`] ?? null);
    const name = JSON.stringify(values);
    const before = groups.get(name);
    const sums = Object.keys(sum).map((output, index) => [
      output,
      (before?.sum[output] ?? 0) + (row[`s${index}`] ?? 0),
    ]);
    groups.set(name, {
      key: Object.fromEntries(groupBy.map((field, index) => [field, values[index] ?? null])),
      count: (before?.count ?? 0) + row.n,
      sum: Object.fromEntries(sums),
    });
  }
  return [...groups.values()].sort(compareGroups(groupBy));
}

function present(standings: readonly Standing[]): readonly Stored[] {
  return standings.flatMap(({ id, position, doc }) => (doc ? [{ id, position, doc }] : []));
}
