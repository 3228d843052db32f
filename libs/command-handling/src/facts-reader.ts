import { readAlong, type Succession } from '#domain/department/succession/holder';
import { WorkingCalendar } from '#workdays/working-calendar';
import type { CalendarYear } from '#workdays/calendar-year';
import { yearOf, type BusinessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import { NotFound } from '#domain/kernel/refusal';
import type { Reference } from '#domain/kernel/other-streams';
import { streamName, type StreamKind } from '#domain/kernel/stream-kind';
import { calendarStream } from '#domain/calendar/stream';
import { policyOn, successionsOn, type Policy, type PolicyHistory } from '#domain/policy/state';
import { policyStream } from '#domain/policy/stream';
import {
  ConsultedFacts,
  type Circumstances,
  type Consulted,
  type KnownCalendar,
  type Surroundings,
  type Years,
} from './consulted-facts.js';
import type { FoldedStream } from './folded-stream.js';
import type { StreamLoader } from './stream-loader.js';

/** The first year of the notice; calendars before it are not kept. */
export const FIRST_YEAR = 2024;

/** Reads what a decision may know of other streams: policy, calendars, and those it names. */
export class FactsReader {
  #calendar: { readonly revisions: readonly number[]; readonly known: KnownCalendar } | undefined;
  readonly #policies = new Map<string, Policy>();
  #years: Years = [];

  constructor(
    private readonly loader: StreamLoader,
    private readonly kinds: ReadonlyMap<string, StreamKind>,
  ) {}

  /** Facts as the streams stand now, where that is known without waiting; other streams must be named beforehand. */
  current(circumstances: Circumstances, references: readonly Reference[]): ConsultedFacts | undefined {
    const policies = this.loader.current('policy-city', policyStream);
    const calendars = policies && this.#currentYears(yearOf(circumstances.recordedOn) + 2);
    if (!calendars) return undefined;
    const others: Consulted[] = [];
    const successions = successionsOn(policies.state, circumstances.businessDate);
    const along = readAlong(references, successions);
    for (const reference of along.length === 0 ? references : [...references, ...along]) {
      const other = this.#named(reference);
      const folded = this.loader.current(other.stream, other.kind);
      if (!folded) return undefined;
      others.push({ ...other, folded });
    }
    return this.#facts(circumstances, policies, calendars, others, successions);
  }

  /** Facts as the streams stand now, read side by side. */
  async read(circumstances: Circumstances, references: readonly Reference[]): Promise<ConsultedFacts> {
    const [policies, calendars, others] = await Promise.all([
      this.loader.load('policy-city', policyStream),
      Promise.all(
        yearsUpTo(yearOf(circumstances.recordedOn) + 2).map(async ({ year, stream }) => ({
          year,
          stream,
          folded: await this.loader.load(stream, calendarStream),
        })),
      ),
      this.#load(references),
    ]);
    const successions = successionsOn(policies.state, circumstances.businessDate);
    const along = readAlong(references, successions);
    const known = along.length === 0 ? others : [...others, ...(await this.#load(along))];
    return this.#facts(circumstances, policies, calendars, known, successions);
  }

  /** Departments that have ended by a day, or every one whose end is announced; read for those who serve one. */
  async successionsFor({ department }: Actor, day?: BusinessDate): Promise<readonly Succession[]> {
    if (department === undefined) return [];
    const { state } = await this.loader.load('policy-city', policyStream);
    return day === undefined ? state.successions : successionsOn(state, day);
  }

  async #load(references: readonly Reference[]): Promise<readonly Consulted[]> {
    return Promise.all(
      references.map(async (reference) => {
        const other = this.#named(reference);
        return { ...other, folded: await this.loader.load(other.stream, other.kind) };
      }),
    );
  }

  #named({ kind: name, id }: Reference): Omit<Consulted, 'folded'> {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`No stream kind ${name} is registered.`);
    if (!kind.idPattern.test(id)) throw new NotFound(name, id);
    return { kind, stream: streamName(kind.name, id) };
  }

  /** The calendars, if every one is known to be current; the same list again as long as they are the same. */
  #currentYears(last: number): Years | undefined {
    const streams = yearsUpTo(last);
    const known = this.#years;
    const current = streams.every(({ stream }, i) => {
      const folded = known[i]?.folded;
      return folded !== undefined && this.loader.isCurrent(stream, folded);
    });
    if (current && known.length === streams.length) return known;
    const years = streams.flatMap(({ year, stream }) => {
      const folded = this.loader.current(stream, calendarStream);
      return folded ? [{ year, stream, folded }] : [];
    });
    if (years.length < streams.length) return undefined;
    this.#years = years;
    return years;
  }

  #facts(
    circumstances: Circumstances,
    policies: FoldedStream<PolicyHistory>,
    years: Years,
    others: readonly Consulted[],
    successions: readonly Succession[],
  ): ConsultedFacts {
    const { policyOn, calendarOf } = this;
    return new ConsultedFacts(circumstances, { policies, years, others, successions, policyOn, calendarOf });
  }

  private readonly policyOn: Surroundings['policyOn'] = (policies, date) => {
    const key = `${policies.revision}|${date}`;
    let policy = this.#policies.get(key);
    if (!policy) {
      if (this.#policies.size > 1_000) this.#policies.clear();
      policy = policyOn(policies.state, date);
      this.#policies.set(key, policy);
    }
    return policy;
  };

  private readonly calendarOf: Surroundings['calendarOf'] = (years) => {
    const last = this.#calendar;
    if (
      last?.revisions.length === years.length &&
      years.every(({ folded }, i) => folded.revision === last.revisions[i])
    )
      return last.known;
    const days: CalendarYear[] = [];
    const revisions: Record<number, number> = {};
    for (const { year, folded } of years) {
      if (folded.state.days) days.push(folded.state.days);
      if (folded.revision >= 0) revisions[year] = folded.revision;
    }
    const known = { calendar: new WorkingCalendar(days), revisions };
    this.#calendar = { revisions: years.map(({ folded }) => folded.revision), known };
    return known;
  };
}

const years: { readonly year: number; readonly stream: string }[] = [];

/** The calendar years from the first of the notice on, with their streams. */
function yearsUpTo(last: number): typeof years {
  for (let year = FIRST_YEAR + years.length; year <= last; year++) {
    years.push({ year, stream: streamName('calendar', `${year}`) });
  }
  return years;
}
