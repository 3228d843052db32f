import type {
  Aggregate,
  Checkpoint,
  Condition,
  Document,
  Group,
  Json,
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
import {
  ForeignCheckpoint,
  GenerationActive,
  GenerationMissing,
  InvalidQuery,
  SchemaChanged,
} from '#view-store/errors';
import { checkSchema, generationOf, sameIndexes } from '#view-store/generation';
import { compareScalars, kindOf } from '#view-store/scalar-order';

/** The port's promises on maps: what specs use that are not about a store. */
export class InMemoryViewStore implements ViewStore {
  private readonly views = new Map<string, InMemoryView>();
  private readonly serving = new Map<string, number>();

  async open(schema: ViewSchema): Promise<InMemoryView> {
    checkSchema(schema);
    const key = generationOf(schema);
    const view = this.views.get(key) ?? this.create(schema);
    if (!sameIndexes(view.schema, schema)) throw new SchemaChanged(key);
    this.views.set(key, view);
    return view;
  }

  async active(name: string): Promise<InMemoryView | undefined> {
    const version = this.serving.get(name);
    return version === undefined ? undefined : this.views.get(generationOf({ name, version }));
  }

  async activeVersion(name: string): Promise<number | undefined> {
    return this.serving.get(name);
  }

  async activate(name: string, version: number): Promise<void> {
    const generation = generationOf({ name, version });
    if (!this.views.has(generation)) throw new GenerationMissing(generation);
    this.serving.set(name, version);
  }

  async drop(name: string, version: number): Promise<void> {
    const generation = generationOf({ name, version });
    if (this.serving.get(name) === version) throw new GenerationActive(generation);
    this.views.delete(generation);
  }

  async generations(): Promise<readonly { name: string; version: number; active: boolean }[]> {
    return [...this.views.values()].map(({ schema: { name, version } }) => ({
      name,
      version,
      active: this.serving.get(name) === version,
    }));
  }

  async close(): Promise<void> {}

  protected create(schema: ViewSchema): InMemoryView {
    return new InMemoryView(schema);
  }
}

interface Slot {
  readonly position: Stored['position'];
  /** Missing: deleted, a tombstone that still guards. */
  readonly doc?: Document;
}

/** Like MongoDB: documents first, each guarded by its position, then the checkpoint. */
export class InMemoryView implements View {
  private readonly slots = new Map<string, Slot>();
  private stored: Checkpoint | undefined;

  constructor(readonly schema: ViewSchema) {}

  async get(id: string): Promise<Stored | undefined> {
    return this.at(id);
  }

  async getMany(ids: readonly string[]): Promise<readonly Stored[]> {
    return [...new Set(ids)].flatMap((id) => this.at(id) ?? []);
  }

  async standings(ids: readonly string[]): Promise<readonly Standing[]> {
    return [...new Set(ids)].flatMap((id) => {
      const slot = this.slots.get(id);
      return slot ? { id, ...slot } : [];
    });
  }

  async query({ where = [], sort = [], limit = 100, cursor }: Query): Promise<Page> {
    if (limit < 1 || limit > 1000) throw new InvalidQuery('A page has 1 to 1,000 rows.');
    const order = [...sort, { field: '_id', descending: false }];
    const compareRows = (a: readonly Scalar[], b: readonly Scalar[]): number => {
      for (const [n, { descending }] of order.entries()) {
        const result = compareScalars(a[n] ?? null, b[n] ?? null);
        if (result !== 0) return descending ? -result : result;
      }
      return 0;
    };
    const keyOf = (row: Stored): readonly Scalar[] => order.map(({ field }) => valueOf(row, field));
    const after: readonly Scalar[] | undefined = cursor === undefined ? undefined : JSON.parse(cursor);
    const rows = this.matching(where)
      .filter((row) => !after || compareRows(keyOf(row), after) > 0)
      .sort((a, b) => compareRows(keyOf(a), keyOf(b)));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return rows.length > limit && last ? { rows: page, next: JSON.stringify(keyOf(last)) } : { rows: page };
  }

  async aggregate({ where = [], groupBy, sum }: Aggregate): Promise<readonly Group[]> {
    const groups = new Map<string, { key: Record<string, Scalar>; count: number; sum: Record<string, number> }>();
    for (const row of this.matching(where)) {
      const key = Object.fromEntries(groupBy.map((field) => [field, valueOf(row, field)]));
      const name = JSON.stringify(key);
      const group = groups.get(name) ?? {
        key,
        count: 0,
        sum: Object.fromEntries(Object.keys(sum).map((to) => [to, 0])),
      };
      groups.set(name, group);
      group.count += 1;
      for (const [to, field] of Object.entries(sum)) {
        const value = valueOf(row, field);
        if (typeof value === 'number') group.sum[to] = (group.sum[to] ?? 0) + value;
      }
    }
    return [...groups.values()].sort((a, b) => {
      for (const field of groupBy) {
        const result = compareScalars(a.key[field] ?? null, b.key[field] ?? null);
        if (result !== 0) return result;
      }
      return 0;
    });
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    return this.stored;
  }

  async commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void> {
    const known = this.stored?.logId ?? checkpoint.logId;
    if (known !== checkpoint.logId) throw new ForeignCheckpoint(generationOf(this.schema), known, checkpoint.logId);
    this.write(operations);
    this.moveTo(checkpoint);
  }

  protected write(operations: readonly Operation[]): void {
    for (const operation of operations) {
      const before = this.slots.get(operation.id);
      if (before && operation.position <= before.position) continue;
      const { id, position } = operation;
      this.slots.set(id, operation.kind === 'put' ? { position, doc: structuredClone(operation.doc) } : { position });
    }
  }

  protected moveTo(checkpoint: Checkpoint): void {
    if (!this.stored || this.stored.position < checkpoint.position) this.stored = checkpoint;
  }

  private at(id: string): Stored | undefined {
    const slot = this.slots.get(id);
    return slot?.doc && { id, position: slot.position, doc: slot.doc };
  }

  private matching(where: readonly Condition[]): Stored[] {
    return [...this.slots.keys()]
      .flatMap((id) => this.at(id) ?? [])
      .filter((row) => where.every((condition) => holds(condition, valueOf(row, condition.field))));
  }
}

function valueOf(row: Stored, field: string): Scalar {
  if (field === '_id') return row.id;
  if (field === '_position') return row.position;
  const value: Json | undefined = row.doc[field];
  return value === undefined || typeof value === 'object' ? null : value;
}

function holds(condition: Condition, value: Scalar): boolean {
  if ('eq' in condition) return value === condition.eq;
  if ('in' in condition) return condition.in.includes(value);
  const { gt, gte, lt, lte } = condition;
  const within = (bound: Scalar | undefined, fits: (order: number) => boolean): boolean =>
    bound === undefined || (kindOf(value) === kindOf(bound) && fits(compareScalars(value, bound)));
  return (
    within(gt, (order) => order > 0) &&
    within(gte, (order) => order >= 0) &&
    within(lt, (order) => order < 0) &&
    within(lte, (order) => order <= 0)
  );
}
