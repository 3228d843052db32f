import { WorkingCalendar } from '#workdays/working-calendar';
import type { CalendarYear } from '#workdays/calendar-year';
import type { BusinessDate } from '#workdays/business-date';
import type { Channel, Actor } from '#domain/kernel/actor';
import type { Basis } from '#domain/kernel/envelope';
import type { Facts } from '#domain/kernel/facts';
import { NotFound } from '#domain/kernel/refusal';
import type { Evolution } from '#domain/kernel/slice';
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
  /** Year of the writer's clock: calendars are read up to the year after next. */
  readonly thisYear: number;
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

  constructor(private readonly loader: StreamLoader) {}

  /** Facts as the streams stand now; departments must be named beforehand. */
  async read(circumstances: Circumstances, departmentCodes: readonly string[]): Promise<ReadFacts> {
    const asked = {
      policies: this.#stream('policy-city', policyStream),
      calendars: yearsUpTo(circumstances.thisYear + 2).map(({ stream }) => this.#stream(stream, calendarStream)),
      departments: departmentCodes.map((code) => this.#stream(streamName('department', code), departmentStream)),
    };
    // Streams that are known to be as they were cost no turn of the event loop; the others are read side by side.
    const policies = asked.policies instanceof Promise ? await asked.policies : asked.policies;
    const calendars = await settled(asked.calendars);
    const departments = await settled(asked.departments);
    return this.#facts(
      circumstances,
      policies,
      yearsUpTo(circumstances.thisYear + 2).flatMap(({ year }, i) => {
        const folded = calendars[i];
        return folded ? [{ year, folded }] : [];
      }),
      new Map(departmentCodes.map((code, i) => [code, departments[i]])),
    );
  }

  #stream<State>(stream: string, kind: Evolution<State>): FoldedStream<State> | Promise<FoldedStream<State>> {
    return this.loader.current(stream, kind) ?? this.loader.load(stream, kind);
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
    const { actor, channel, commandId, occurredAt, businessDate, targetId } = circumstances;
    const facts: Facts = {
      actor,
      channel,
      commandId,
      occurredAt,
      businessDate,
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

async function settled<T>(values: readonly (T | Promise<T>)[]): Promise<readonly T[]> {
  const ready = values.filter((value): value is T => !(value instanceof Promise));
  return ready.length === values.length ? ready : Promise.all(values);
}

const years: { readonly year: number; readonly stream: string }[] = [];

/** The calendar years from the first of the notice on, with their streams. */
function yearsUpTo(last: number): typeof years {
  for (let year = FIRST_YEAR + years.length; year <= last; year++) {
    years.push({ year, stream: streamName('calendar', `${year}`) });
  }
  return years;
}
