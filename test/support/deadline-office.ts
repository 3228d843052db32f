import { pino } from 'pino';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { amendCalendar } from '#domain/calendar/decide';
import { EVENTS } from '#domain/streams';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { EventRegistry } from '#command-handling/event-registry';
import { deadlines } from '#projections/deadlines/deadlines';
import { blacklist } from '#projections/intermediaries-and-agents/blacklist';
import { itemClocks } from '#projections/project/item-clocks';
import { projects } from '#projections/project/projects';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import type { CommandGateway, SystemCommand } from '#reactions/command-gateway';
import { DeadlineClock } from '#reactions/deadline-clock';
import type { DeadlineStatus } from '#reactions/deadline-status';
import { LocalGateway } from '#reactions/local-gateway';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { InMemoryViewStore } from './in-memory-view-store.js';
import { ADMIN, GSO } from './landed-project.js';
import { NR_OFFICER } from './major-project.js';
import { eventsOf, Replica } from './replica.js';

/** An office whose day a spec sets, with the views its deadline clock looks at. */
export class DeadlineOffice implements CommandGateway {
  readonly store = new InMemoryEventStore();
  readonly replica: Replica;
  /** What the clock has commanded so far. */
  readonly commanded: SystemCommand[] = [];
  /** Projects whose commands fail. */
  readonly undecidable = new Set<string>();
  /** Views that stand still. */
  readonly standingStill = new Set<string>();
  readonly #views = new InMemoryViewStore();
  readonly #runner: ProjectionRunner;
  readonly #gateway: LocalGateway;
  #clock: DeadlineClock;
  #today: string;

  private constructor(today: string) {
    this.#today = today;
    this.replica = new Replica(this.store, () => new Date(`${this.#today}T02:00:00Z`));
    this.#gateway = new LocalGateway(this.replica.commands);
    this.#runner = new ProjectionRunner({
      eventStore: this.store,
      viewStore: this.#views,
      logId: 'log',
      projections: [itemClocks, deadlines, projects, blacklist],
      events: new EventRegistry(EVENTS),
    });
    this.#clock = this.#newClock();
  }

  /** An office on its first day: shipped policy, calendars and departments, and a project P1. */
  static async opensOn(today: string): Promise<DeadlineOffice> {
    const office = new DeadlineOffice(today);
    await Replica.inACity(office.store, office.replica.now);
    await office.replica.give(GSO, 'P1', fileProject, { name: '新材料项目' });
    await office.#runner.start();
    return office;
  }

  on(today: string): this {
    this.#today = today;
    return this;
  }

  /** An item of NR, promised in so many working days, received on the day. */
  async receives(promisedDays: number, project = 'P1'): Promise<string> {
    const terms = { promisedDays, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' } as const;
    const item = { itemCode: 'local-item', department: 'NR', terms };
    const { events } = await this.replica.give(NR_OFFICER, project, receiveItem, item);
    return String(Reflect.get(events[0]?.data ?? {}, 'itemId'));
  }

  /** An item received and accepted on the day. */
  async accepts(promisedDays: number, project = 'P1'): Promise<string> {
    const itemId = await this.receives(promisedDays, project);
    await this.replica.give(NR_OFFICER, project, acceptItem, { itemId });
    return itemId;
  }

  /** A pass of the clock on the day. @returns how many commands it gave. */
  async pass(): Promise<number> {
    return (await this.#clock.pass(businessDate(this.#today))).given;
  }

  /** How the clock says it stands. */
  status(): DeadlineStatus {
    return this.#clock.status();
  }

  /** The clock's process ends and another one begins: it remembers nothing. */
  async restartsItsClock(): Promise<void> {
    await this.#clock.stop();
    this.#clock = this.#newClock();
  }

  /** A day of 2026 becomes a holiday. */
  async takesOff(date: string): Promise<void> {
    const year = CALENDARS.find((calendar) => calendar.year === 2026);
    if (!year) throw new Error('the calendar of 2026 ships');
    const off = [...year.off, { date: businessDate(date), name: { zh: '临时放假', en: 'Extra holiday' } }];
    const amended = { ...year, off: off.map(copy), workdays: year.workdays.map(copy), source: '通知', reason: '高温' };
    await this.replica.give(ADMIN, '2026', amendCalendar, amended);
  }

  /** What the log says of an item: type and data of its events of one type. */
  async told(type: string, itemId: string, project = 'P1'): Promise<readonly object[]> {
    const events = await eventsOf(this.store, `project-${project}`);
    return events.flatMap((event) =>
      event.type === type && Reflect.get(event.data, 'itemId') === itemId ? [event.data] : [],
    );
  }

  async send(command: SystemCommand): Promise<void> {
    this.commanded.push(command);
    if (this.undecidable.has(command.id)) throw new Error(`project ${command.id} cannot be decided`);
    await this.#gateway.send(command);
  }

  async close(): Promise<void> {
    await this.#clock.stop();
    await this.#runner.stop();
  }

  #newClock(): DeadlineClock {
    return new DeadlineClock({
      eventStore: this.store,
      viewStore: this.#views,
      runner: {
        waitFor: async (view, head, signal) => {
          if (this.standingStill.has(view)) throw new Error(`${view} stands still`);
          await this.#runner.waitFor(view, head, signal);
        },
      },
      gateway: this,
      timeZone: 'Asia/Shanghai',
      now: this.replica.now,
      logger: pino({ level: 'silent' }),
    });
  }
}

function copy<T extends object>(day: T): T {
  return { ...day };
}
