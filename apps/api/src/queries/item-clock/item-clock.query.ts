import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { daysBetween, maxDate, type BusinessDate } from '#workdays/business-date';
import { explainClock, readClock, type ClockDay, type ClockReading } from '#workdays/clock';
import { WorkingCalendar } from '#workdays/working-calendar';
import type { Actor } from '#domain/kernel/actor';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { NotFound } from '#domain/kernel/refusal';
import { clockTerms, needsCalendar } from '#domain/project/items/clock';
import { isAccepted, itemOf, type AcceptedItem, type Item } from '#domain/project/items/state';
import { project } from '#domain/project/state';
import type { Configuration } from '#platform/configuration';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { CONFIGURATION, LOG_ID, NOW } from '../../tokens.js';
import { dayOfPoint, pointOfLog, type KnownAt } from '../known-at.js';
import { ProjectEvents } from '../project-events.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { ReferenceData, type CalendarRevisions, type RevisedCalendar } from '../reference-data.js';
import { dueChangeOf, type RecordedDueChange } from './due-changes.js';

/** Longest clock that is laid out day by day. */
const MAX_DAYS = 15_000;

/** A clock read on a day, and every day of it. */
export interface ExplainedClock extends ClockReading {
  /** Day it was read at the end of. */
  readonly on: BusinessDate;
  readonly days: readonly (ClockDay & { readonly upcoming: boolean })[];
  /** Revision of each calendar year the reading was counted on. */
  readonly calendarRevisions: CalendarRevisions;
}

/** How the clock of one item came to stand where it does. */
export interface ItemClockAnswer {
  readonly logId: string;
  readonly stream: string;
  /** Revision and position of the project's last event that was known. */
  readonly revision: number;
  readonly position: string;
  readonly item: Item;
  /** The due date, each time it was set or moved. */
  readonly dueChanges: readonly RecordedDueChange[];
  /** Missing until the item is accepted. */
  readonly clock?: ExplainedClock;
}

/** Asks for the clock of an item, as known at a point of the record, read on a day. */
export class ItemClockOn extends Query<ItemClockAnswer> {
  constructor(
    readonly itemId: string,
    readonly actor: Actor,
    readonly knownAt: KnownAt | undefined,
    readonly on: BusinessDate | undefined,
  ) {
    super();
  }
}

@QueryHandler(ItemClockOn)
export class ItemClockOnHandler implements IQueryHandler<ItemClockOn> {
  constructor(
    @Inject(ProjectEvents) private readonly events: ProjectEvents,
    @Inject(ReferenceData) private readonly reference: ReferenceData,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(NOW) private readonly now: () => Date,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  async execute({ itemId, actor, knownAt: asked, on }: ItemClockOn): Promise<ItemClockAnswer> {
    const projectId = itemId.slice(0, itemId.lastIndexOf('.'));
    const lastVisible = await this.events.lastVisible(projectId, actor, PUBLIC_BODIES_AND_PARTIES);
    const knownAt = asked ?? (lastVisible === undefined ? undefined : { kind: 'revision', revision: lastVisible });
    let state = project.initial;
    let last: RecordedEvent | undefined;
    const dueChanges: RecordedDueChange[] = [];
    for await (const event of this.events.read(projectId, knownAt, lastVisible)) {
      state = project.evolve(state, event);
      last = event;
      const change = dueChangeOf(event, itemId);
      if (change) dueChanges.push(change);
    }
    if (!last) throw new NotFound('item', itemId);
    const item = itemOf(state, itemId);
    const { stream, revision, position } = last;
    const answer = { logId: this.logId, stream, revision, position, item, dueChanges };
    if (!isAccepted(item)) return answer;
    const readOn = on ?? dayOfPoint(knownAt, last, { now: this.now, timeZone: this.configuration.officeTimeZone });
    // Calendars and policy are those of the same moment.
    return { ...answer, clock: await this.#read(item, readOn, pointOfLog(knownAt, last)) };
  }

  async #read(item: AcceptedItem, on: BusinessDate, point: KnownAt | undefined): Promise<ExplainedClock> {
    const { calendar, revisions: calendarRevisions } = await this.#calendarOf(item, point);
    const decidedOn = item.decision && item.decision.decidedOn <= on ? item.decision.decidedOn : undefined;
    const terms = clockTerms(item);
    const { signals } = (await this.reference.policy(on, point)).clock;
    const reading = readClock(terms, calendar, on, decidedOn, signals);
    // Undecided, the days to come show how the due date is counted.
    const until = decidedOn ?? maxDate(on, reading.dueOn);
    if (daysBetween(item.acceptedOn, until) > MAX_DAYS) {
      throw new ValidationFailed([{ pointer: '?on', detail: `must be within ${MAX_DAYS} days of ${item.acceptedOn}` }]);
    }
    const days = explainClock(terms, calendar, until).map((day) => ({ ...day, upcoming: day.date > on }));
    return { on, ...reading, days, calendarRevisions };
  }

  async #calendarOf(item: AcceptedItem, point: KnownAt | undefined): Promise<RevisedCalendar> {
    if (!needsCalendar(item)) return { calendar: new WorkingCalendar([]), revisions: {} };
    const known = await this.reference.calendar(point);
    return this.reference.calendarOf(item.calendarRevisions, { from: item.acceptedOn, to: item.dueOn }, known);
  }
}
