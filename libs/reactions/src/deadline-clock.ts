import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { v5 as uuidv5 } from 'uuid';
import { businessDateOf, type BusinessDate } from '#workdays/business-date';
import type { CommandClass } from '#domain/kernel/command';
import type { Position } from '#domain/kernel/envelope';
import { RaiseDeferralDefault } from '#domain/project/deferral/commands';
import { RaiseApprovalDelayed, RecountDueDates } from '#domain/project/items/commands/course-commands';
import type { EventStore } from '#event-store/port';
import type { Condition, Stored, ViewStore } from '#view-store/port';
import type { CommandGateway, SystemCommand } from './command-gateway.js';
import { calendarRevisions, isCountedOnOlder } from './calendar-revisions.js';

/** What the clock works on. */
export interface DeadlineClockOptions {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  readonly runner: { waitFor(view: string, position: Position, signal: AbortSignal): Promise<void> };
  readonly gateway: CommandGateway;
  readonly timeZone: string;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** How often it looks when nothing tells it to. */
const INTERVAL_MS = 60_000;
/** Namespace of the command ids: the same cause gives the same id, so a pass may run twice. */
const COMMAND_NAMESPACE = '2d1c7a52-6a35-5b0e-8f5e-6f1f7f0a9d11';

/**
 * Finds what fell due and says so with commands (design.md 5): acceptance by silence (CLK-03), `ApprovalDelayed` for
 * items past their due date, `DeferralDefaulted` for deferrals past their supply date, `DueDateMoved` for open items
 * counted on a calendar that was amended since. What fell due while the system stood still is raised at the next start.
 */
export class DeadlineClock {
  readonly #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();
  /** Items already recounted on these calendar revisions: most due dates do not change, and then no event says so. */
  #recounted = { revisions: '', items: new Set<string>() };

  constructor(private readonly options: DeadlineClockOptions) {}

  /** Begins: a pass at once, one a minute, and one after each change of a calendar. */
  start(): void {
    this.#running = Promise.all([this.#everyMinute(), this.#afterCalendarChanges()]).then(() => undefined);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  /**
   * One pass over everything that is open, as of a business date. Waits until the views have seen the log's end as it
   * is now, so that nothing recorded before the pass is missed.
   * @returns how many commands were given.
   */
  async pass(today: BusinessDate): Promise<number> {
    const { eventStore, runner } = this.options;
    const head = await eventStore.head();
    if (head === undefined) return 0;
    await Promise.all(['item_clocks', 'deferrals'].map((view) => runner.waitFor(view, head, this.#ending.signal)));
    // Dates first move with the calendar; what is late by the old count only is not late.
    const moved = await this.#recount();
    return (
      moved + (await this.#raiseSilence(today)) + (await this.#raiseDelays(today)) + (await this.#raiseDefaults(today))
    );
  }

  async #recount(): Promise<number> {
    const current = await calendarRevisions(this.options.eventStore);
    const revisions = JSON.stringify(current);
    if (this.#recounted.revisions !== revisions) this.#recounted = { revisions, items: new Set() };
    const { items } = this.#recounted;
    try {
      return await this.#each('item_clocks', [{ field: 'running', eq: true }], ({ id, doc }) => {
        if (items.has(id) || !isCountedOnOlder(doc, current)) return undefined;
        items.add(id);
        // The command moves the items of a project, but not endlessly many at once: one is given for each of them.
        return this.#command(RecountDueDates, doc, {}, `${revisions}|${id}`);
      });
    } catch (error) {
      this.#recounted = { revisions: '', items: new Set() };
      throw error;
    }
  }

  #raiseDelays(today: BusinessDate): Promise<number> {
    const due: Condition[] = [
      { field: 'running', eq: true },
      { field: 'dueOn', lt: today },
    ];
    return this.#each('item_clocks', due, ({ id, doc }) =>
      doc['delayedFor'] === doc['dueOn'] || doc['status'] === 'PAUSED'
        ? undefined
        : this.#command(RaiseApprovalDelayed, doc, { itemId: id }, `${String(doc['dueOn'])}|${today}`),
    );
  }

  /** CLK-03: what nobody answered in the notice period was accepted by silence, and its clock runs since receipt. */
  #raiseSilence(today: BusinessDate): Promise<number> {
    const unanswered: Condition[] = [
      // The view's index is by these two: nothing is due before acceptance.
      { field: 'running', eq: false },
      { field: 'dueOn', eq: null },
      { field: 'status', eq: 'RECEIVED' },
      { field: 'noticeUntil', lt: today },
    ];
    return this.#each('item_clocks', unanswered, ({ id, doc }) =>
      this.#command(RaiseApprovalDelayed, doc, { itemId: id }, `${String(doc['noticeUntil'])}|${today}`),
    );
  }

  #raiseDefaults(today: BusinessDate): Promise<number> {
    const due: Condition[] = [
      // Supplied and rejected, it is owed as before.
      { field: 'status', in: ['DEFERRED', 'REJECTED'] },
      { field: 'supplyBy', lt: today },
      { field: 'defaulted', eq: false },
    ];
    return this.#each('deferrals', due, ({ id, doc }) =>
      this.#command(RaiseDeferralDefault, doc, { deferralId: id }, String(doc['supplyBy'])),
    );
  }

  async #each(
    view: string,
    where: readonly Condition[],
    commandOf: (row: Stored) => SystemCommand | undefined,
  ): Promise<number> {
    const active = await this.options.viewStore.active(view);
    if (!active) return 0;
    let given = 0;
    let cursor: string | undefined;
    do {
      this.#ending.signal.throwIfAborted();
      const page = await active.query({ where, sort: [{ field: '_id' }], limit: 500, ...(cursor && { cursor }) });
      const commands = page.rows.map(commandOf).filter((command) => command !== undefined);
      await Promise.all(commands.map((command) => this.options.gateway.send(command)));
      given += commands.length;
      cursor = page.next;
    } while (cursor !== undefined);
    return given;
  }

  #command({ name }: CommandClass, doc: Stored['doc'], fields: SystemCommand['fields'], cause: string): SystemCommand {
    const id = String(doc['projectId']);
    const commandId = uuidv5(`${name}|${id}|${Object.values(fields).join('|')}|${cause}`, COMMAND_NAMESPACE);
    return { kind: 'project', id, name, fields, commandId };
  }

  async #everyMinute(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#passNow();
      await delay(INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #afterCalendarChanges(): Promise<void> {
    const { eventStore, logger } = this.options;
    const { signal } = this.#ending;
    try {
      const after = await eventStore.head();
      const filter = { streamPrefixes: ['calendar-'] };
      for await (const message of eventStore.subscribe({ filter, signal, ...(after && { after }) })) {
        if (message.kind === 'event') await this.#passNow();
      }
    } catch (error) {
      if (!signal.aborted) logger.error({ err: error }, 'calendar changes are not followed; the minute pass goes on');
    }
  }

  async #passNow(): Promise<void> {
    const { now = () => new Date(), timeZone, logger } = this.options;
    try {
      const given = await this.pass(businessDateOf(now(), timeZone));
      if (given > 0) logger.info({ given }, 'deadlines raised');
    } catch (error) {
      if (!this.#ending.signal.aborted)
        logger.error({ err: error }, 'a deadline pass failed; the next one tries again');
    }
  }
}
