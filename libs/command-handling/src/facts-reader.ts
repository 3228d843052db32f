import { WorkingCalendar } from '#workdays/working-calendar';
import type { CalendarYear } from '#workdays/calendar-year';
import { yearOf, type BusinessDate } from '#workdays/business-date';
import type { Channel, Actor } from '#domain/kernel/actor';
import type { Basis } from '#domain/kernel/envelope';
import type { Facts } from '#domain/kernel/facts';
import { NotFound } from '#domain/kernel/refusal';
import { streamName } from '#domain/kernel/stream-kind';
import type { YearCalendar } from '#domain/calendar/state';
import { calendarStream } from '#domain/calendar/stream';
import type { Department } from '#domain/department/state';
import { departmentStream } from '#domain/department/stream';
import { policyOn, type Policy, type PolicyHistory } from '#domain/policy/state';
import { policyStream } from '#domain/policy/stream';
import type { FoldedStream } from './folded-stream.js';
import type { StreamLoader } from './stream-loader.js';

/** The first year of the notice; calendars before it are not kept. */
export const FIRST_YEAR = 2024;

/** The circumstances of one command. */
export interface Circumstances {
  readonly actor: Actor;
  readonly channel: Channel;
  readonly commandId: string;
  readonly occurredAt: string;
  readonly businessDate: BusinessDate;
  readonly targetId: string;
  /** The writer's clock, in the office's time zone; calendars are read up to the year after next. */
  readonly recordedOn: BusinessDate;
}

/** Facts, and which streams the decision actually consulted. */
export interface ReadFacts {
  readonly facts: Facts;
  basis(): Basis[];
}

type Years = readonly { readonly year: number; readonly folded: FoldedStream<{ calendar: YearCalendar }> }[];

/** Reads what a decision may know of other streams: policy, calendars, departments. */
export class FactsReader {
  #calendar:
    | { readonly key: string; readonly calendar: WorkingCalendar; readonly revisions: Record<number, number> }
    | undefined;
  readonly #policies = new Map<string, Policy>();
  #years: Years = [];

  constructor(private readonly loader: StreamLoader) {}

  /** Facts as the streams stand now, where that is known without waiting; departments must be named beforehand. */
  current(circumstances: Circumstances, departmentCodes: readonly string[]): ReadFacts | undefined {
    const policies = this.loader.current('policy-city', policyStream);
    const calendars = policies && this.#currentYears(yearOf(circumstances.recordedOn) + 2);
    if (!calendars) return undefined;
    const departments = new Map<string, FoldedStream<{ department: Department }>>();
    for (const code of departmentCodes) {
      const folded = this.loader.current(streamName('department', code), departmentStream);
      if (!folded) return undefined;
      departments.set(code, folded);
    }
    return this.#facts(circumstances, policies, calendars, departments);
  }

  /** Facts as the streams stand now, read side by side. */
  async read(circumstances: Circumstances, departmentCodes: readonly string[]): Promise<ReadFacts> {
    const [policies, calendars, departments] = await Promise.all([
      this.loader.load('policy-city', policyStream),
      Promise.all(
        yearsUpTo(yearOf(circumstances.recordedOn) + 2).map(async ({ year, stream }) => ({
          year,
          folded: await this.loader.load(stream, calendarStream),
        })),
      ),
      Promise.all(departmentCodes.map((code) => this.loader.load(streamName('department', code), departmentStream))),
    ]);
    return this.#facts(
      circumstances,
      policies,
      calendars,
      new Map(departmentCodes.map((code, i) => [code, departments[i]])),
    );
  }

  /** The calendars, if every one is known to be current; the same list again as long as they are the same. */
  #currentYears(last: number): Years | undefined {
    const streams = yearsUpTo(last);
    let same = this.#years.length === streams.length;
    for (const [i, { stream }] of streams.entries()) {
      const folded = this.loader.current(stream, calendarStream);
      if (!folded) return undefined;
      same &&= this.#years[i]?.folded === folded;
    }
    if (!same) {
      this.#years = streams.flatMap(({ year, stream }) => {
        const folded = this.loader.current(stream, calendarStream);
        return folded ? [{ year, folded }] : [];
      });
    }
    return this.#years;
  }

  #facts(
    circumstances: Circumstances,
    policies: FoldedStream<{ history: PolicyHistory }>,
    calendars: Years,
    departments: ReadonlyMap<string, FoldedStream<{ department: Department }> | undefined>,
  ): ReadFacts {
    const consulted = new Map<string, number>();
    const policyAt = () => this.#policyOn(policies, circumstances.businessDate);
    const calendarAt = () => this.#calendarOf(calendars);
    const consultCalendars = () => {
      for (const { year, folded } of calendars)
        if (folded.revision >= 0) consulted.set(`calendar-${year}`, folded.revision);
    };
    const { actor, channel, commandId, occurredAt, businessDate, recordedOn, targetId } = circumstances;
    const facts: Facts = {
      actor,
      channel,
      commandId,
      occurredAt,
      businessDate,
      recordedOn,
      targetId,
      get policy() {
        consulted.set('policy-city', policies.revision);
        return policyAt();
      },
      get calendar() {
        consultCalendars();
        return calendarAt().calendar;
      },
      get calendarRevisions() {
        return calendarAt().revisions;
      },
      department(code) {
        const folded = departments.get(code);
        if (!folded || folded.revision < 0) throw new NotFound('department', code);
        consulted.set(`department-${code}`, folded.revision);
        return folded.state.department;
      },
    };
    return { facts, basis: () => [...consulted].map(([stream, revision]) => ({ stream, revision })) };
  }

  #policyOn(policies: FoldedStream<{ history: PolicyHistory }>, date: BusinessDate): Policy {
    const key = `${policies.revision}|${date}`;
    let policy = this.#policies.get(key);
    if (!policy) {
      if (this.#policies.size > 1_000) this.#policies.clear();
      policy = policyOn(policies.state.history, date);
      this.#policies.set(key, policy);
    }
    return policy;
  }

  #calendarOf(years: Years): { calendar: WorkingCalendar; revisions: Record<number, number> } {
    const key = years.map(({ folded }) => folded.revision).join();
    if (this.#calendar?.key !== key) {
      const days: CalendarYear[] = [];
      const revisions: Record<number, number> = {};
      for (const { year, folded } of years) {
        if (folded.state.calendar.days) days.push(folded.state.calendar.days);
        if (folded.revision >= 0) revisions[year] = folded.revision;
      }
      this.#calendar = { key, calendar: new WorkingCalendar(days), revisions };
    }
    return this.#calendar;
  }
}

const years: { readonly year: number; readonly stream: string }[] = [];

/** The calendar years from the first of the notice on, with their streams. */
function yearsUpTo(last: number): typeof years {
  for (let year = FIRST_YEAR + years.length; year <= last; year++) {
    years.push({ year, stream: streamName('calendar', `${year}`) });
  }
  return years;
}
