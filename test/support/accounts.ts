import { Type } from '@sinclair/typebox';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { event, UnknownEventError } from '#domain/kernel/event';
import type { EventStore } from '#event-store/port';
import { projection, type Projection } from '#projections/projection';
import { when } from '#projections/reaction';
import type { KnownEvents } from '#projections/runner/batch';
import type { Document, ViewStore } from '#view-store/port';
import { chainEnd, sealedEvents, type ChainEnd, type EventDraft } from './sealed-events.js';

/** A small language of its own, so that specs of the runner do not change with the domain. */
const words = { version: 1, title: { zh: '', en: '' }, sentence: { zh: '', en: '' }, rules: [] };
const Account = Type.String();
const Amount = Type.Number();
export const Deposited = event('Deposited', { ...words, data: Type.Object({ account: Account, amount: Amount }) });
export const Moved = event('Moved', { ...words, data: Type.Object({ from: Account, to: Account, amount: Amount }) });
export const Closed = event('Closed', { ...words, data: Type.Object({ account: Account }) });

const KNOWN: readonly string[] = [Deposited.type, Moved.type, Closed.type];

/** The three types above and no other. */
export const accountEvents: KnownEvents = {
  types: KNOWN,
  decode: (stored) => {
    if (!KNOWN.includes(stored.type)) throw new UnknownEventError(stored.type, stored.metadata.schemaVersion);
    return stored;
  },
};

type Balance = { readonly balance: number; readonly last: string };

const add = (doc: Balance | undefined, amount: number, { id }: RecordedEvent): Balance => ({
  balance: (doc?.balance ?? 0) + amount,
  last: id,
});

/** One document per account; moving money changes two, closing deletes one. */
export const balances = projection<Balance>('balances', {
  version: 1,
  indexes: [],
  on: [
    when(
      Deposited,
      (doc, { amount }, stored) => add(doc, amount, stored),
      ({ account }) => account,
    ),
    when(
      Moved,
      (doc, { from, to, amount }, stored, key) =>
        add(doc, (key === to ? amount : 0) - (key === from ? amount : 0), stored),
      ({ from, to }) => [from, to],
    ),
    when(
      Closed,
      () => undefined,
      ({ account }) => account,
    ),
  ],
});

/** One document per stream; reads one type only. */
export const closings = projection<{ readonly closed: number }>('closings', {
  version: 1,
  indexes: [],
  key: ({ stream }) => stream,
  on: [when(Closed, (doc) => ({ closed: (doc?.closed ?? 0) + 1 }))],
});

/** One row per movement, never read back. */
export const movements = projection<{ readonly amount: number }>('movements', {
  version: 1,
  indexes: [],
  appends: true,
  key: ({ position }) => position,
  on: [when(Moved, (_, { amount }) => ({ amount })), when(Deposited, (_, { amount }) => ({ amount }))],
});

export const ACCOUNT_VIEWS: readonly Projection[] = [balances, closings, movements];

export const deposited = (account: string, amount: number): EventDraft => Deposited.of({ account, amount });
export const closed = (account: string): EventDraft => Closed.of({ account });

/** Appends drafts to streams as the command path does. */
export class Ledger {
  private readonly ends = new Map<string, ChainEnd>();

  constructor(private readonly store: EventStore) {}

  /** @returns the position of the last event. */
  async append(stream: string, ...drafts: readonly EventDraft[]): Promise<Position> {
    const end = this.ends.get(stream);
    const events = sealedEvents(stream, drafts, end);
    const { position } = await this.store.append(stream, end ? end.revision : 'NO_STREAM', events);
    this.ends.set(stream, chainEnd(events, end ? end.revision + 1 : 0));
    return position;
  }
}

export type Documents = Readonly<Record<string, Document>>;

/** All documents queries see of a view. */
export async function documentsOf(viewStore: ViewStore, name: string): Promise<Documents> {
  const view = await viewStore.active(name);
  if (!view) throw new Error(`queries read no generation of ${name}`);
  const found: Record<string, Document> = {};
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await view.query({ limit: 1000, ...(cursor !== undefined && { cursor }) });
    for (const { id, doc } of page.rows) found[id] = doc;
    cursor = page.next;
  }
  return found;
}

/** What a view must hold: its definition applied to one event after the other, with nothing in between. */
export async function expectedDocuments(eventStore: EventStore, view: Projection): Promise<Documents> {
  const documents: Record<string, Document> = {};
  for await (const stored of eventStore.readAll()) {
    for (const key of view.keys(stored)) {
      const doc = view.evolve(documents[key], stored, key);
      if (doc) documents[key] = doc;
      else delete documents[key];
    }
  }
  return documents;
}
