import type { BusinessDate } from '#workdays/business-date';
import type { WorkingCalendar } from '#workdays/working-calendar';
import { acting } from '#domain/department/succession/acting';
import type { Succession } from '#domain/department/succession/holder';
import type { Actor, Channel } from '#domain/kernel/actor';
import type { Basis } from '#domain/kernel/envelope';
import type { Facts } from '#domain/kernel/facts';
import type { MaterialAnswer, MaterialQuestion } from '#domain/kernel/material-register';
import type { OtherStreams } from '#domain/kernel/other-streams';
import { NotFound } from '#domain/kernel/refusal';
import type { ScorecardFigures } from '#domain/kernel/scorecards';
import { streamName, type StreamKind } from '#domain/kernel/stream-kind';
import type { YearCalendar } from '#domain/calendar/state';
import type { Policy, PolicyHistory } from '#domain/policy/state';
import type { FoldedStream } from './folded-stream.js';
import type { RegisterAnswers } from './register-answers.js';

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
  /** What the scorecards say, for a decision that rests on them; nothing for others. */
  readonly scorecards: ScorecardFigures | undefined;
  /** What the register of shared materials said; nothing where none is connected. */
  readonly answers: RegisterAnswers | undefined;
}

/** The calendars of the years from the first of the notice on. */
export type Years = readonly {
  readonly year: number;
  readonly stream: string;
  readonly folded: FoldedStream<YearCalendar>;
}[];

/** What a decision relies on of one other stream. */
export interface Consulted {
  readonly stream: string;
  readonly kind: StreamKind;
  readonly folded: FoldedStream<unknown>;
}

/** The other streams as one command finds them, and how policy and calendar are built from them. */
export interface Surroundings {
  readonly policies: FoldedStream<PolicyHistory>;
  readonly years: Years;
  readonly others: readonly Consulted[];
  /** Departments that have ended by the business date. */
  readonly successions: readonly Succession[];
  policyOn(policies: FoldedStream<PolicyHistory>, date: BusinessDate): Policy;
  calendarOf(years: Years): KnownCalendar;
}

/** The calendar of the years that are kept, and the revision each of them stands at. */
export interface KnownCalendar {
  readonly calendar: WorkingCalendar;
  readonly revisions: Readonly<Record<number, number>>;
}

/** What one decision may know. It notes which streams were looked at: they are the basis of its events. */
export class ConsultedFacts implements Facts {
  readonly actor: Actor;
  readonly channel: Channel;
  readonly commandId: string;
  readonly occurredAt: string;
  readonly businessDate: BusinessDate;
  readonly recordedOn: BusinessDate;
  readonly targetId: string;
  readonly successions: readonly Succession[];
  readonly scorecards?: ScorecardFigures;
  readonly #answers: RegisterAnswers | undefined;
  readonly #consulted: Basis[] = [];
  #policy: Policy | undefined;
  #calendar: WorkingCalendar | undefined;

  constructor(
    circumstances: Circumstances,
    private readonly around: Surroundings,
  ) {
    const { actor, scorecards } = circumstances;
    this.channel = circumstances.channel;
    this.commandId = circumstances.commandId;
    this.occurredAt = circumstances.occurredAt;
    this.businessDate = circumstances.businessDate;
    this.recordedOn = circumstances.recordedOn;
    this.targetId = circumstances.targetId;
    if (scorecards) this.scorecards = scorecards;
    this.#answers = circumstances.answers;
    this.successions = around.successions;
    this.actor = acting(actor, this.successions);
    if (this.successions.length > 0) this.#consultPolicy();
  }

  get policy(): Policy {
    if (!this.#policy) {
      this.#consultPolicy();
      this.#policy = this.around.policyOn(this.around.policies, this.businessDate);
    }
    return this.#policy;
  }

  get calendar(): WorkingCalendar {
    if (!this.#calendar) {
      const { years } = this.around;
      for (const { stream, folded } of years) if (folded.revision >= 0) this.#consult(stream, folded.revision);
      this.#calendar = this.around.calendarOf(years).calendar;
    }
    return this.#calendar;
  }

  get calendarRevisions(): Readonly<Record<number, number>> {
    return this.around.calendarOf(this.around.years).revisions;
  }

  of<Kind extends keyof OtherStreams>(kind: Kind, id: string): OtherStreams[Kind] {
    const stream = streamName(kind, id);
    const other = this.around.others.find((named) => named.stream === stream);
    if (!other) throw new Error(`The decision reads ${stream} without declaring it.`);
    if (other.folded.revision < 0 && !other.kind.absentIsInitial) throw new NotFound(kind, id);
    this.#consult(stream, other.folded.revision);
    // The kind was looked up by its name, so the state is the one that name stands for.
    return other.folded.state as OtherStreams[Kind];
  }

  registered(question: MaterialQuestion): MaterialAnswer | undefined {
    return this.#answers?.to(question);
  }

  /** The streams that were looked at, each at the revision it stood at, in the order they were first looked at. */
  basis(): readonly Basis[] {
    return [...this.#consulted];
  }

  #consultPolicy(): void {
    this.#consult('policy-city', this.around.policies.revision);
  }

  #consult(stream: string, revision: number): void {
    if (!this.#consulted.some((known) => known.stream === stream)) this.#consulted.push({ revision, stream });
  }
}
