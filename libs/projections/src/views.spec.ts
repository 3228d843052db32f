import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS } from '#workdays/data/calendars';
import { readClock } from '#workdays/clock';
import { WorkingCalendar } from '#workdays/working-calendar';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { clockTerms } from '#domain/project/items/clock';
import { isAccepted, isOpen, isRunning } from '#domain/project/items/state';
import type { Project } from '#domain/project/state';
import { InMemoryViewStore } from '#test/support/in-memory-view-store';
import { foldedDocuments } from '#test/support/projected';
import { RandomCity } from '#test/support/random-city';
import type { Document } from '#view-store/port';
import { NO_MEASURES, plus, type FactMeasures } from './record/decision-fact.js';
import { decisionFacts } from './record/decision-facts.js';
import { deferrals } from './simplified-approval/deferrals.js';
import { delayCases } from './supervision/delay-cases.js';
import { scorecardId } from './departments/department-scorecard.js';
import { departmentScorecards } from './departments/department-scorecards.js';
import { itemClocks } from './project/item-clocks.js';
import { negativeReplies } from './project/negative-replies.js';
import { projects } from './project/projects.js';
import type { Projection } from './projection.js';
import { fold } from './runner/fold.js';
import { ALL_VIEWS } from './views.js';
import { yellowCards } from './supervision/yellow-cards.js';

const CALENDAR = new WorkingCalendar(CALENDARS);
const city = fc.record({ seed: fc.integer(), events: fc.integer({ min: 50, max: 400 }) });
const RUNS = { seed: 20_240_318, numRuns: 25 };

/** Looks at a city as chance left it; every view is held against the state of the domain's own projects. */
function holds(check: (city: RandomCity) => void): void {
  fc.assert(
    fc.property(city, ({ seed, events }) => check(new RandomCity(seed).growTo(events))),
    RUNS,
  );
}

const everyOf = <T>({ projects }: RandomCity, of: (project: Project) => readonly T[]): readonly T[] =>
  [...projects.values()].flatMap(of);

type Sums = Readonly<Record<string, FactMeasures>>;

function summed(rows: readonly (readonly [card: string, measures: Partial<FactMeasures>])[]): Sums {
  const sums: Record<string, FactMeasures> = {};
  for (const [card, measures] of rows) {
    sums[card] = plus(sums[card] ?? NO_MEASURES, { ...NO_MEASURES, ...measures });
  }
  return Object.fromEntries(
    Object.entries(sums).filter(([, { cases, negativeReplies, overdueItems }]) =>
      [cases, negativeReplies, overdueItems].some((count) => count !== 0),
    ),
  );
}

/** Sums of the rows written up to a position. */
function sumsOfFacts(log: readonly RecordedEvent[]): Sums {
  return summed(
    Object.values(foldedDocuments(decisionFacts, log)).map((fact) => [scorecardId(fact.department, fact.month), fact]),
  );
}

/** The same counted anew, from the items as they stand at the end, their clocks read by the calendar. */
function recount(city: RandomCity): Sums {
  return summed(
    everyOf(city, ({ items }) => Object.values(items.byId)).flatMap((item) => {
      const rows: [string, Partial<FactMeasures>][] = [];
      const card = (date: string) => scorecardId(item.department, date.slice(0, 7));
      const { decision, delayedFor } = item;
      if (delayedFor !== undefined) rows.push([card(delayedFor), { overdueItems: 1 }]);
      if (!decision) return rows;
      const negativeReplies = decision.outcome < 11 || decision.outcome === 13 ? 1 : 0;
      if (!isAccepted(item)) return [...rows, [card(decision.decidedOn), { negativeReplies }]];
      const { used, paused, overrun, late } = readClock(
        clockTerms(item),
        CALENDAR,
        decision.decidedOn,
        decision.decidedOn,
      );
      const figures = { elapsedDays: used, pausedDays: paused, overrunDays: overrun, lateCases: late ? 1 : 0 };
      return [...rows, [card(decision.decidedOn), { cases: 1, negativeReplies, ...figures }]];
    }),
  );
}

const COUNTED = [
  'cases',
  'lateCases',
  'negativeReplies',
  'overdueItems',
  'elapsedDays',
  'pausedDays',
  'overrunDays',
] as const;
const counted = (sums: Sums) =>
  Object.fromEntries(Object.entries(sums).map(([card, measures]) => [card, COUNTED.map((name) => measures[name])]));

describe('over whole cities told by chance', () => {
  it('decision facts, summed with their signs, are what a recount of the items at the end gives', () =>
    holds((city) => expect(counted(sumsOfFacts(city.log))).toEqual(counted(recount(city)))));

  it('scorecards are what the decision facts and cards sum up to, up to any position', () =>
    holds((city) => {
      for (const share of [0.3, 0.7, 1]) {
        const log = city.log.slice(0, Math.floor(city.log.length * share));
        const cards = foldedDocuments(departmentScorecards, log);
        const facts = summed(Object.entries(cards).map(([id, card]) => [id, measuresOf(card)]));
        expect(facts).toEqual(sumsOfFacts(log));
        const yellow = Object.values(foldedDocuments(yellowCards, log)).filter(({ withdrawn }) => !withdrawn);
        for (const [id, card] of Object.entries(cards)) {
          const own = yellow.filter(({ department, month }) => scorecardId(department, month) === id);
          expect(card.yellowCards).toBe(own.length);
        }
      }
    }));

  it('yellow cards say for any position which of them counted then', () =>
    holds(({ log }) => {
      const all = Object.values(foldedDocuments(yellowCards, log));
      const at = Math.floor(log.length / 2);
      const position = log[at]?.position;
      if (position === undefined) return;
      const then = Object.values(foldedDocuments(yellowCards, log.slice(0, at + 1)));
      const known = all.filter(({ issuedAt, withdrawnAt = '~' }) => issuedAt <= position && withdrawnAt > position);
      expect(known.map(({ cardNo }) => cardNo)).toEqual(
        then.filter(({ withdrawn }) => !withdrawn).map(({ cardNo }) => cardNo),
      );
    }));

  it('item clocks agree with the items', () =>
    holds((city) => {
      const clocks = foldedDocuments(itemClocks, city.log);
      const items = everyOf(city, ({ items }) => Object.values(items.byId));
      expect(Object.keys(clocks)).toHaveLength(items.length);
      for (const item of items) {
        const { itemId, status, decision, acceptedOn, dueOn, delayedFor, receivedOn, extensionDays } = item;
        const pauses = item.pauses.map(({ id, from, to, reason }) => [id, from, to, reason]);
        const clock = clocks[itemId];
        expect({
          ...clock,
          pauses: clock?.pauses.map(({ id, from, to, reason }) => [id, from, to, reason]),
        }).toMatchObject({
          status,
          open: isOpen(item),
          running: isRunning(status),
          receivedOn,
          extensionDays,
          pauses,
        });
        expect([clock?.acceptedOn, clock?.dueOn, clock?.delayedFor]).toEqual([acceptedOn, dueOn, delayedFor]);
        expect([clock?.decidedOn, clock?.outcome]).toEqual([decision?.decidedOn, decision?.outcome]);
      }
    }));

  it('deferrals agree with the deferrals of the projects, also those that lapsed with their items', () =>
    holds((city) => {
      const documents = foldedDocuments(deferrals, city.log);
      const all = everyOf(city, (project) => project.deferrals.all);
      expect(Object.keys(documents)).toHaveLength(all.length);
      for (const { id, status, defaulted, consequences, grant, suppliedOn } of all) {
        expect(documents[id]).toMatchObject({ status, defaulted, consequences });
        expect([documents[id]?.supplyBy, documents[id]?.suppliedOn]).toEqual([grant?.supplyBy, suppliedOn]);
      }
    }));

  it('delay cases and cards agree with the cases of the projects', () =>
    holds((city) => {
      const documents = foldedDocuments(delayCases, city.log);
      const cards = foldedDocuments(yellowCards, city.log);
      const all = everyOf(city, ({ delays }) => delays.cases);
      expect(Object.keys(documents)).toHaveLength(all.length);
      for (const { id, status, department, reportedOn, card } of all) {
        expect(documents[id]).toMatchObject({ status, department, reportedOn });
        expect([cards[id]?.cardNo, cards[id]?.withdrawn]).toEqual([card?.cardNo, card?.withdrawn]);
      }
    }));

  it('projects count what is open in them', () =>
    holds((city) => {
      const documents = foldedDocuments(projects, city.log);
      for (const [projectId, { items, deferrals, delays }] of city.projects) {
        const all = Object.values(items.byId);
        const owed = deferrals.all.filter(({ status }) =>
          ['DEFERRED', 'SUPPLIED', 'REJECTED', 'DEFAULTED', 'SANCTIONED'].includes(status),
        );
        expect(new Set(documents[projectId]?.openDeferralIds)).toEqual(new Set(owed.map(({ id }) => id)));
        expect(documents[projectId]).toMatchObject({
          itemsTotal: all.length,
          itemsOpen: all.filter(isOpen).length,
          openDeferrals: owed.length,
          openDelayCases: delays.cases.filter(({ status }) => status !== 'CLOSED' && status !== 'DISMISSED').length,
        });
      }
    }));

  it('leave out no case that nobody is assigned to (pitfall 22)', () =>
    holds((city) => {
      const unassigned = everyOf(city, ({ agency, filing, items }) =>
        agency.team === undefined || filing.filed?.ownerUscc === undefined ? Object.values(items.byId) : [],
      );
      const clocks = foldedDocuments(itemClocks, city.log);
      const facts = Object.values(foldedDocuments(decisionFacts, city.log));
      for (const { itemId, decision } of unassigned) {
        expect(clocks[itemId]?.department).toMatch(/./);
        const rows = facts.filter((fact) => fact.itemId === itemId && fact.kind === 'DECIDED');
        expect(rows.reduce((sum, { sign }) => sum + sign, 0)).toBe(decision ? 1 : 0);
      }
      const documents = foldedDocuments(projects, city.log);
      for (const [projectId, { agency }] of city.projects) {
        if (!agency.team) expect(documents[projectId]?.agentIds).toEqual([]);
      }
    }));

  it('come out the same for any size of batches, and when a batch is read again after a crash', () =>
    fc.assert(
      fc.asyncProperty(
        city,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        async (story, size, again) => {
          const { log } = new RandomCity(story.seed).growTo(story.events);
          for (const view of ALL_VIEWS) {
            expect(await builtInBatches(view, log, size, again)).toEqual(foldedDocuments(view, log));
          }
        },
      ),
      { ...RUNS, numRuns: 10 },
    ));

  it('reach what they are about', () => {
    const { log } = new RandomCity(2).growTo(3000);
    const some: readonly Projection[] = [
      itemClocks,
      deferrals,
      delayCases,
      yellowCards,
      negativeReplies,
      departmentScorecards,
    ];
    for (const view of some) expect(Object.keys(foldedDocuments(view, log)).length).toBeGreaterThan(3);
    const signs = Object.values(foldedDocuments(decisionFacts, log)).map(({ kind, sign }) => `${kind}${sign}`);
    expect(new Set(signs)).toEqual(new Set(['DECIDED1', 'DECIDED-1', 'OVERDUE1', 'OVERDUE-1']));
    const statuses = new Set(Object.values(foldedDocuments(deferrals, log)).map(({ status }) => status));
    expect(statuses).toContain('LAPSED');
  });
});

function measuresOf(card: FactMeasures): FactMeasures {
  return plus(NO_MEASURES, card);
}

/** Folds batch after batch into a store; every `again`th is read twice, as after a crash before its checkpoint. */
async function builtInBatches(
  projection: Projection,
  log: readonly RecordedEvent[],
  size: number,
  again: number,
): Promise<Readonly<Record<string, Document>>> {
  const { name, version, indexes } = projection;
  const view = await new InMemoryViewStore().open({ name, version, indexes });
  for (let from = 0, batch = 0; from < log.length; from += size, batch++) {
    const start = batch % again === 0 ? Math.max(0, from - size) : from;
    const events = log.slice(start, from + size).filter(({ type }) => reads(projection, type));
    const { operations, failure } = await fold(
      projection,
      view,
      events.map((event) => ({ event, decoded: event })),
    );
    if (failure) throw failure.error;
    const position: Position | undefined = log[Math.min(from + size, log.length) - 1]?.position;
    if (position !== undefined) await view.commit(operations, { logId: 'log-1', position });
  }
  const found: Record<string, Document> = {};
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await view.query({ limit: 1000, ...(cursor !== undefined && { cursor }) });
    for (const { id, doc } of page.rows) found[id] = doc;
    cursor = page.next;
  }
  return found;
}

function reads({ types }: Projection, type: string): boolean {
  return types === 'ALL' || types.includes(type);
}
