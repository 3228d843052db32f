import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACCOUNT_VIEWS,
  Closed,
  accountEvents,
  Deposited,
  documentsOf,
  expectedDocuments,
  Ledger,
  Moved,
} from '#test/support/accounts';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { InMemoryView, InMemoryViewStore, type Generation } from '#test/support/in-memory-view-store';
import type { EventDraft } from '#test/support/sealed-events';
import { auditTrail } from '../record/audit-trail.js';
import type { Projection } from '../projection.js';
import type { Operation } from '#view-store/port';
import { ProjectionRunner } from './projection-runner.js';

const VIEWS = [...ACCOUNT_VIEWS, auditTrail];
const LOG = 'log-1';

const account = fc.constantFrom('a', 'b', 'c', 'd');
const amount = fc.integer({ min: 1, max: 99 });
const draft: fc.Arbitrary<EventDraft> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ account, amount }).map((data) => Deposited.of(data)) },
  { weight: 3, arbitrary: fc.record({ from: account, to: account, amount }).map((data) => Moved.of(data)) },
  { weight: 2, arbitrary: fc.record({ account }).map((data) => Closed.of(data)) },
);
const history = fc.array(
  fc.record({
    stream: fc.constantFrom('project-1', 'project-2', 'plot-1'),
    drafts: fc.array(draft, { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 25 },
);

async function logOf(
  appends: readonly { stream: string; drafts: readonly EventDraft[] }[],
): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  const ledger = new Ledger(store);
  for (const { stream, drafts } of appends) await ledger.append(stream, ...drafts);
  return store;
}

/** A process that dies while it commits: some documents are written, the checkpoint is not, nothing works afterwards. */
class MortalViewStore extends InMemoryViewStore {
  /** Commits left to live, and how many operations of the last one are still written. */
  life: { commits: number; operations: number } = { commits: Infinity, operations: 0 };
  died = (): void => undefined;

  protected override view(generation: Generation): InMemoryView {
    return new MortalView(generation, this);
  }
}

class MortalView extends InMemoryView {
  constructor(
    generation: Generation,
    private readonly owner: MortalViewStore,
  ) {
    super(generation, owner);
  }

  protected override write(operations: readonly Operation[]): void {
    const { life } = this.owner;
    if (--life.commits > 0) return super.write(operations);
    if (life.commits === 0) super.write(operations.slice(0, life.operations));
    this.owner.died();
    throw new Error('the process died');
  }
}

async function runToTheEnd(
  eventStore: InMemoryEventStore,
  viewStore: InMemoryViewStore,
  projections: readonly Projection[],
  batchSize: number,
): Promise<void> {
  const runner = new ProjectionRunner({
    eventStore,
    viewStore,
    logId: LOG,
    projections,
    events: accountEvents,
    batchSize,
  });
  await runner.start();
  const head = await eventStore.head();
  if (head) for (const { name } of projections) await runner.waitFor(name, head, AbortSignal.timeout(4_000));
  await runner.stop();
}

async function expectRightDocuments(eventStore: InMemoryEventStore, viewStore: InMemoryViewStore): Promise<void> {
  for (const view of VIEWS) {
    expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
  }
}

describe('every view holds the same documents', () => {
  it('whatever the batch size', () =>
    fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 40 }), async (appends, batchSize) => {
        const eventStore = await logOf(appends);
        const viewStore = new InMemoryViewStore();
        await runToTheEnd(eventStore, viewStore, VIEWS, batchSize);
        await expectRightDocuments(eventStore, viewStore);
      }),
      { numRuns: 60 },
    ));

  it('whichever views share a runner, and wherever each of them stood before', () =>
    fc.assert(
      fc.asyncProperty(
        history,
        history,
        fc.uniqueArray(fc.nat(VIEWS.length - 1)),
        fc.integer({ min: 1, max: 12 }),
        async (first, second, early, batchSize) => {
          const eventStore = new InMemoryEventStore();
          const ledger = new Ledger(eventStore);
          const viewStore = new InMemoryViewStore();
          for (const { stream, drafts } of first) await ledger.append(stream, ...drafts);
          await runToTheEnd(
            eventStore,
            viewStore,
            early.flatMap((index) => VIEWS[index] ?? []),
            batchSize,
          );
          for (const { stream, drafts } of second) await ledger.append(stream, ...drafts);
          await runToTheEnd(eventStore, viewStore, VIEWS, batchSize);
          await expectRightDocuments(eventStore, viewStore);
        },
      ),
      { numRuns: 60 },
    ));

  it('after a crash between documents and checkpoint at any commit, and a restart with another batch size', () =>
    fc.assert(
      fc.asyncProperty(
        history,
        fc.array(
          fc.record({
            commits: fc.integer({ min: 1, max: 12 }),
            operations: fc.nat(5),
            batchSize: fc.integer({ min: 1, max: 15 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        async (appends, crashes) => {
          const eventStore = await logOf(appends);
          const viewStore = new MortalViewStore();
          const head = await eventStore.head();
          for (const { batchSize, ...life } of crashes) {
            viewStore.life = life;
            const dead = new Promise<void>((resolve) => (viewStore.died = resolve));
            const options = { eventStore, viewStore, logId: LOG, projections: VIEWS, events: accountEvents, batchSize };
            const runner = new ProjectionRunner(options);
            await runner.start();
            const living = Promise.all(
              VIEWS.map(({ name }) => head && runner.waitFor(name, head, AbortSignal.timeout(4_000))),
            );
            await Promise.race([dead, living]);
            await Promise.all([runner.stop(), living.catch(() => undefined)]);
          }
          viewStore.life = { commits: Infinity, operations: 0 };
          await runToTheEnd(eventStore, viewStore, VIEWS, 7);
          await expectRightDocuments(eventStore, viewStore);
        },
      ),
      { numRuns: 80 },
    ));

  it('when events arrive while the views follow live', () =>
    fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 12 }), async (appends, batchSize) => {
        const eventStore = new InMemoryEventStore();
        const viewStore = new InMemoryViewStore();
        const runner = new ProjectionRunner({
          eventStore,
          viewStore,
          logId: LOG,
          projections: VIEWS,
          events: accountEvents,
          batchSize,
        });
        await runner.start();
        const ledger = new Ledger(eventStore);
        for (const { stream, drafts } of appends) {
          const position = await ledger.append(stream, ...drafts);
          if (drafts.length > 3) await runner.waitFor('balances', position, AbortSignal.timeout(4_000));
        }
        const head = await eventStore.head();
        for (const { name } of VIEWS) if (head) await runner.waitFor(name, head, AbortSignal.timeout(4_000));
        await expectRightDocuments(eventStore, viewStore);
        await runner.stop();
      }),
      { numRuns: 40 },
    ));
});
