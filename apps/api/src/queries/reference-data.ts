import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { yearOf, type BusinessDate } from '#workdays/business-date';
import type { CalendarYear } from '#workdays/calendar-year';
import { WorkingCalendar } from '#workdays/working-calendar';
import type { Revision } from '#domain/kernel/envelope';
import { streamName } from '#domain/kernel/stream-kind';
import { calendarStream } from '#domain/calendar/stream';
import type { Succession } from '#domain/department/succession/holder';
import { policyOn, successionsOn, type Policy, type PolicyHistory } from '#domain/policy/state';
import { policyStream } from '#domain/policy/stream';
import type { EventRegistry } from '#command-handling/event-registry';
import { FIRST_YEAR } from '#command-handling/facts-reader';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE, NOW } from '../tokens.js';
import { isKnownAt, type KnownAt } from './known-at.js';

/** Revision of each calendar year something is counted on. */
export type CalendarRevisions = Readonly<Record<string, Revision>>;

/** A calendar and the revisions it was made from. */
export interface RevisedCalendar {
  readonly calendar: WorkingCalendar;
  readonly revisions: CalendarRevisions;
}

/**
 * Calendars and policy as they stand, or as they were known at a point of the record. What a revision of a stream says
 * never changes, so it is read once.
 */
@Injectable()
export class ReferenceData {
  readonly #years = new LRUCache<string, { readonly days: CalendarYear | undefined }>({ max: 500 });
  readonly #calendars = new LRUCache<string, WorkingCalendar>({ max: 200 });

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(NOW) private readonly now: () => Date,
  ) {}

  /** Every year that is loaded. */
  async calendar(knownAt?: KnownAt): Promise<RevisedCalendar> {
    const revisions: Record<string, Revision> = {};
    // The notice of a year is out before the year begins; commands read as far ahead.
    for (let year = FIRST_YEAR; year <= this.now().getUTCFullYear() + 2; year++) {
      const revision = await this.#revisionOf(streamName('calendar', `${year}`), knownAt);
      if (revision !== undefined) revisions[year] = revision;
    }
    return { calendar: await this.calendarAt(revisions), revisions };
  }

  /** The calendar made from these revisions and no others. */
  async calendarAt(revisions: CalendarRevisions): Promise<WorkingCalendar> {
    const key = JSON.stringify(Object.entries(revisions).sort());
    let calendar = this.#calendars.get(key);
    if (!calendar) {
      const years = await Promise.all(Object.entries(revisions).map(([year, revision]) => this.#year(year, revision)));
      calendar = new WorkingCalendar(years.flatMap((year) => year ?? []));
      this.#calendars.set(key, calendar);
    }
    return calendar;
  }

  /**
   * The calendar a period was counted on. The years it lies in are taken as they were counted, one that had no notice
   * then stays without, so that an old answer stays the same; the years around it, which a clock may be read in, as
   * they are `known`.
   */
  async calendarOf(
    counted: CalendarRevisions,
    { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
    known: RevisedCalendar,
  ): Promise<RevisedCalendar> {
    const around = Object.entries(known.revisions).filter(
      ([year]) => Number(year) < yearOf(from) || Number(year) > yearOf(to),
    );
    const revisions = { ...Object.fromEntries(around), ...counted };
    return { calendar: await this.calendarAt(revisions), revisions };
  }

  /** The policy in force on a day, and the departments that have ended by then, with who does their work. */
  async inForce(
    on: BusinessDate,
    knownAt?: KnownAt,
  ): Promise<{ readonly policy: Policy; readonly successions: readonly Succession[] }> {
    const history = await this.#policyHistory(knownAt);
    return { policy: policyOn(history, on), successions: successionsOn(history, on) };
  }

  /** The policy in force on a day. */
  async policy(on: BusinessDate, knownAt?: KnownAt): Promise<Policy> {
    return (await this.inForce(on, knownAt)).policy;
  }

  async #policyHistory(knownAt?: KnownAt): Promise<PolicyHistory> {
    let state = policyStream.initial;
    for await (const event of this.store.read(streamName('policy', 'city'))) {
      if (knownAt && !isKnownAt(event, knownAt)) break;
      state = policyStream.evolve(state, this.registry.decode(event));
    }
    return state;
  }

  async #revisionOf(stream: string, knownAt: KnownAt | undefined): Promise<Revision | undefined> {
    for await (const event of this.store.read(stream, { backwards: true })) {
      if (!knownAt || isKnownAt(event, knownAt)) return event.revision;
    }
    return undefined;
  }

  async #year(year: string, revision: Revision): Promise<CalendarYear | undefined> {
    const stream = streamName('calendar', year);
    const key = `${stream}@${revision}`;
    let read = this.#years.get(key);
    if (!read) {
      let state = calendarStream.initial;
      for await (const event of this.store.read(stream, { to: revision })) {
        state = calendarStream.evolve(state, this.registry.decode(event));
      }
      read = { days: state.days };
      this.#years.set(key, read);
    }
    return read.days;
  }
}
