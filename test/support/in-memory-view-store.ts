import { ForeignCheckpoint, GenerationActive, GenerationMissing, SchemaChanged, ViewClosed } from '#view-store/errors';
import { fieldOf } from '#view-store/field';
import { checkSchema, generationOf, sameIndexes } from '#view-store/generation';
import { compareGroups } from '#view-store/group-order';
import type {
  Aggregate,
  Checkpoint,
  Document,
  Group,
  Operation,
  Page,
  Query,
  Scalar,
  Standing,
  Stored,
  View,
  ViewSchema,
  ViewStore,
} from '#view-store/port';
import { pageOf, planAggregate, planQuery, type BoundOperator, type Test } from '#view-store/query-plan';
import { compareScalars, kindOf } from '#view-store/scalar-order';

/** A document, or the place it had. */
export interface Slot {
  readonly position: Stored['position'];
  /** Missing: deleted, a tombstone that still guards. */
  readonly doc?: Document;
}

/** One generation's contents. */
export interface Generation {
  readonly schema: ViewSchema;
  readonly slots: Map<string, Slot>;
  checkpoint?: Checkpoint;
}

/** What outlives a store: several stores may be opened on it, as on a directory or a database. */
export class InMemoryViews {
  readonly generations = new Map<string, Generation>();
  readonly active = new Map<string, number>();
}

/** The port's promises on maps: what specs use that are not about a store. Passes the store contract. */
export class InMemoryViewStore implements ViewStore {
  isOpen = true;

  constructor(private readonly views = new InMemoryViews()) {}

  async open(schema: ViewSchema): Promise<InMemoryView> {
    this.requireOpen();
    checkSchema(schema);
    const key = generationOf(schema);
    const generation = this.views.generations.get(key) ?? { schema, slots: new Map() };
    if (!sameIndexes(generation.schema, schema)) throw new SchemaChanged(key);
    this.views.generations.set(key, generation);
    return this.view(generation);
  }

  async active(name: string): Promise<InMemoryView | undefined> {
    const version = await this.activeVersion(name);
    const generation = version && this.views.generations.get(generationOf({ name, version }));
    return generation ? this.view(generation) : undefined;
  }

  async activeVersion(name: string): Promise<number | undefined> {
    this.requireOpen();
    return this.views.active.get(name);
  }

  async activate(name: string, version: number): Promise<void> {
    this.requireOpen();
    const generation = generationOf({ name, version });
    if (!this.views.generations.has(generation)) throw new GenerationMissing(generation);
    this.views.active.set(name, version);
  }

  async drop(name: string, version: number): Promise<void> {
    this.requireOpen();
    const generation = generationOf({ name, version });
    if (this.views.active.get(name) === version) throw new GenerationActive(generation);
    this.views.generations.delete(generation);
  }

  async generations(): Promise<readonly { name: string; version: number; active: boolean }[]> {
    this.requireOpen();
    return [...this.views.generations.values()]
      .map(({ schema: { name, version } }) => ({ name, version, active: this.views.active.get(name) === version }))
      .sort((a, b) => compareScalars(a.name, b.name) || a.version - b.version);
  }

  async close(): Promise<void> {
    this.isOpen = false;
  }

  protected view(generation: Generation): InMemoryView {
    return new InMemoryView(generation, this);
  }

  private requireOpen(): void {
    if (!this.isOpen) throw new ViewClosed('The view store');
  }
}

/** Like MongoDB: documents first, each guarded by its position, then the checkpoint. */
export class InMemoryView implements View {
  readonly schema: ViewSchema;

  constructor(
    private readonly generation: Generation,
    private readonly store: { readonly isOpen: boolean },
  ) {
    this.schema = generation.schema;
  }

  async get(id: string): Promise<Stored | undefined> {
    return (await this.getMany([id]))[0];
  }

  async getMany(ids: readonly string[]): Promise<readonly Stored[]> {
    return (await this.standings(ids)).flatMap(({ id, position, doc }) => (doc ? [{ id, position, doc }] : []));
  }

  async standings(ids: readonly string[]): Promise<readonly Standing[]> {
    const slots = this.slots();
    return [...new Set(ids)].flatMap((id) => {
      const slot = slots.get(id);
      return slot ? [{ id, ...slot }] : [];
    });
  }

  async query(query: Query): Promise<Page> {
    const generation = generationOf(this.schema);
    const plan = planQuery(generation, query);
    const { tests, order, limit, after } = plan;
    const keyOf = (row: Stored): readonly Scalar[] => order.map(({ field }) => fieldOf(row, field));
    const compare = (a: readonly Scalar[], b: readonly Scalar[]): number => {
      for (const [n, { descending }] of order.entries()) {
        const result = compareScalars(a[n] ?? null, b[n] ?? null);
        if (result !== 0) return descending ? -result : result;
      }
      return 0;
    };
    const rows = this.matching(tests)
      .filter((row) => !after || compare(keyOf(row), after) > 0)
      .sort((a, b) => compare(keyOf(a), keyOf(b)));
    return pageOf(generation, plan, rows.slice(0, limit + 1));
  }

  async aggregate(aggregate: Aggregate): Promise<readonly Group[]> {
    const { groupBy, sum } = aggregate;
    const groups = new Map<string, { key: Record<string, Scalar>; count: number; sum: Record<string, number> }>();
    for (const row of this.matching(planAggregate(aggregate))) {
      const key = Object.fromEntries(groupBy.map((field) => [field, fieldOf(row, field)]));
      const name = JSON.stringify(key);
      const none = Object.fromEntries(Object.keys(sum).map((to) => [to, 0]));
      const group = groups.get(name) ?? { key, count: 0, sum: none };
      groups.set(name, group);
      group.count += 1;
      for (const [to, field] of Object.entries(sum)) {
        const value = fieldOf(row, field);
        if (typeof value === 'number') group.sum[to] = (group.sum[to] ?? 0) + value;
      }
    }
    return [...groups.values()].sort(compareGroups(groupBy));
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    this.slots();
    return this.generation.checkpoint;
  }

  async commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void> {
    const known = this.generation.checkpoint?.logId ?? checkpoint.logId;
    if (known !== checkpoint.logId) throw new ForeignCheckpoint(generationOf(this.schema), known, checkpoint.logId);
    this.write(operations);
    this.moveTo(checkpoint);
  }

  protected write(operations: readonly Operation[]): void {
    const slots = this.slots();
    for (const operation of operations) {
      const { id, position } = operation;
      const before = slots.get(id);
      if (before && position <= before.position) continue;
      // Through JSON, as stores keep it: a document never shares what its writer holds.
      slots.set(
        id,
        operation.kind === 'put' ? { position, doc: JSON.parse(JSON.stringify(operation.doc)) } : { position },
      );
    }
  }

  protected moveTo(checkpoint: Checkpoint): void {
    const { checkpoint: before } = this.generation;
    if (!before || before.position < checkpoint.position) this.generation.checkpoint = checkpoint;
  }

  private slots(): Map<string, Slot> {
    if (!this.store.isOpen) throw new ViewClosed(`View ${generationOf(this.schema)}`);
    return this.generation.slots;
  }

  private matching(tests: readonly Test[]): Stored[] {
    return [...this.slots()]
      .flatMap(([id, { position, doc }]) => (doc ? [{ id, position, doc }] : []))
      .filter((row) => tests.every((test) => passes(test, fieldOf(row, test.field))));
  }
}

function passes(test: Test, value: Scalar): boolean {
  if ('oneOf' in test) return test.oneOf.includes(value);
  return kindOf(value) === kindOf(test.value) && WITHIN[test.bound](compareScalars(value, test.value));
}

const WITHIN: Readonly<Record<BoundOperator, (order: number) => boolean>> = {
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
};
