import type { BusinessDate } from '#workdays/business-date';
import type { Position } from '#domain/kernel/envelope';
import { RaiseApprovalDelayed, RecountDueDates } from '#domain/project/items/commands/course-commands';
import type { EventStore } from '#event-store/port';
import type { Condition, Stored } from '#view-store/port';
import { LISTED, endBarredOf } from './barred-engagements.js';
import { calendarRevisions, isCountedOnOlder } from './calendar-revisions.js';
import { given, onProject } from './clock-command.js';
import type { SystemCommand } from './command-gateway.js';
import type { DeadlineFailure } from './deadline-status.js';
import { FLOWLESS, startFlowOf } from './flowless-projects.js';
import { openProcedureEnds } from './open-procedures.js';
import { RAISED_KINDS, raiseOf, recountOf, RECOUNTED_KINDS } from './raise.js';
import { RowSearch, type SearchParts } from './row-search.js';

/** What a pass works on. */
export interface PassParts extends SearchParts {
  readonly eventStore: EventStore;
}

/** What a pass did, and what it could not do. */
export interface PassOutcome {
  /** Commands given and settled. */
  readonly given: number;
  readonly failures: readonly DeadlineFailure[];
}

/** Due dates recounted on one state of the calendars: most do not change, and then no event says so. */
export interface Recounted {
  /** Last revision of every calendar year, and the same as text. */
  readonly current: Readonly<Record<string, number>>;
  readonly revisions: string;
  readonly items: Set<string>;
}

/** Ids of the commands given on a day: where one had nothing to raise yet (a rest day, a project that stands still), no event says so. */
export interface GivenToday {
  readonly today: BusinessDate;
  readonly ids: Set<string>;
}

/**
 * One pass over everything that is open. One project that cannot be decided, or one search that fails, keeps nothing
 * else from being raised: failures are gathered, and the next pass tries again.
 */
export class DeadlinePass {
  readonly #search: RowSearch;

  /**
   * @param head what the views must have seen.
   * @param signal ends the pass between two pages.
   */
  constructor(
    private readonly parts: PassParts,
    head: Position,
    private readonly givenToday: GivenToday,
    signal: AbortSignal,
  ) {
    this.#search = new RowSearch(parts, head, signal);
  }

  /**
   * @param before what earlier passes have recounted.
   * @returns the outcome, and what has been recounted now.
   * @throws the reason of the abort.
   */
  async run(before: Recounted): Promise<PassOutcome & { readonly recounted: Recounted }> {
    let recounted = before;
    // Dates first move with the calendar; what is late by the old count only is not late.
    await this.#search.attempt(RecountDueDates.name, async () => {
      recounted = await this.#onCalendarsNow(before);
      await this.#recountItems(recounted);
    });
    await this.#search.attempt(RaiseApprovalDelayed.name, () => this.#raiseSilence());
    await this.#search.attempt(RaiseApprovalDelayed.name, () => this.#endProcedures());
    await this.#search.attempt(RaiseApprovalDelayed.name, () => this.#raiseDelays());
    await this.#search.attempt('a start flow', () => this.#startFlows());
    await this.#search.attempt('barred engagements', () => this.#endBarred());
    await this.#search.attempt('other due dates counted anew', () => this.#recountDeadlines(recounted));
    await this.#search.attempt('overdue deadlines', () => this.#raiseDeadlines());
    return { given: this.#search.given, failures: this.#search.failures, recounted };
  }

  /** What has been recounted on the calendars as they stand. */
  async #onCalendarsNow(before: Recounted): Promise<Recounted> {
    const current = await calendarRevisions(this.parts.eventStore);
    const revisions = JSON.stringify(current);
    return before.revisions === revisions ? before : { revisions, current, items: new Set<string>() };
  }

  #recountItems({ revisions, current, items }: Recounted): Promise<void> {
    return this.#search.each(
      'item_clocks',
      [{ field: 'running', eq: true }],
      ({ id, doc }) =>
        items.has(id) || !isCountedOnOlder(doc, current)
          ? undefined
          : // The command moves the items of a project, but not endlessly many at once: one is given for each of them.
            onProject(RecountDueDates, doc, {}, `${revisions}|${id}`),
      ({ id }) => items.add(id),
    );
  }

  /** a land contract recorded by an older release, or imported, started no flow; nobody counts its days unasked. */
  #startFlows(): Promise<void> {
    return this.#onceToday('projects', FLOWLESS, (row) => startFlowOf(row, this.givenToday.today));
  }

  /** whom the blacklist bars from a major project has no engagement left on one that was designated since. */
  #endBarred(): Promise<void> {
    return this.#onceToday('blacklist', LISTED, (row) => endBarredOf(row, this.givenToday.today));
  }

  #recountDeadlines({ revisions, current, items }: Recounted): Promise<void> {
    return this.#search.each(
      'deadlines',
      [{ field: 'kind', in: RECOUNTED_KINDS }],
      ({ id, doc }) => {
        const recount = items.has(id) || !isCountedOnOlder(doc, current) ? undefined : recountOf(doc);
        return recount && given(recount, `${revisions}|${id}`);
      },
      ({ id }) => items.add(id),
    );
  }

  #raiseDelays(): Promise<void> {
    const due: Condition[] = [
      { field: 'running', eq: true },
      { field: 'dueOn', lt: this.givenToday.today },
    ];
    return this.#search.each('item_clocks', due, ({ id, doc }) =>
      doc['delayedFor'] === doc['dueOn'] || doc['status'] === 'PAUSED'
        ? undefined
        : onProject(RaiseApprovalDelayed, doc, { itemId: id }, `${String(doc['dueOn'])}|${this.givenToday.today}`),
    );
  }

  /** CLK-03: what nobody answered in the notice period was accepted by silence, and its clock runs since receipt. */
  #raiseSilence(): Promise<void> {
    const unanswered: Condition[] = [
      // The view's index is by these two: nothing is due before acceptance.
      { field: 'running', eq: false },
      { field: 'dueOn', eq: null },
      { field: 'status', eq: 'RECEIVED' },
      { field: 'noticeUntil', lt: this.givenToday.today },
    ];
    return this.#search.each('item_clocks', unanswered, ({ id, doc }) =>
      onProject(RaiseApprovalDelayed, doc, { itemId: id }, `${String(doc['noticeUntil'])}|${this.givenToday.today}`),
    );
  }

  /** CLK-06: a special procedure stops the clock for the days the applicant was told, and no longer. */
  #endProcedures(): Promise<void> {
    const paused: Condition[] = [
      { field: 'running', eq: true },
      { field: 'status', eq: 'PAUSED' },
    ];
    return this.#search.each('item_clocks', paused, ({ id, doc }) => {
      const told = openProcedureEnds(doc).filter((until) => until < this.givenToday.today);
      return told.length === 0
        ? undefined
        : onProject(RaiseApprovalDelayed, doc, { itemId: id }, `${told.join()}|${this.givenToday.today}`);
    });
  }

  /** Every other deadline that has passed: each kind is raised by a command of its own. */
  #raiseDeadlines(): Promise<void> {
    const overdue: Condition[] = [
      { field: 'dueOn', lt: this.givenToday.today },
      { field: 'raised', eq: false },
      { field: 'supplied', eq: null },
      { field: 'kind', in: RAISED_KINDS },
    ];
    return this.#onceToday('deadlines', overdue, ({ doc }) => {
      const raise = raiseOf(doc);
      return raise && given(raise, `${String(doc['dueOn'])}|${this.givenToday.today}`);
    });
  }

  /** Gives the command of each row, unless it was given today already. */
  #onceToday(
    view: string,
    where: readonly Condition[],
    commandOf: (row: Stored) => SystemCommand | undefined,
  ): Promise<void> {
    const { ids } = this.givenToday;
    return this.#search.each(
      view,
      where,
      (row) => {
        const asked = commandOf(row);
        return asked && !ids.has(asked.commandId) ? asked : undefined;
      },
      (_, { commandId }) => ids.add(commandId),
    );
  }
}
