import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { MainLeaderAppointed, WindowAuthorityDelegated } from '#domain/department/events';
import { department, type Department } from '#domain/department/state';
import type { Actor, Channel } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import type { NewEvent } from '#domain/kernel/event';
import { single } from '#domain/kernel/slice';
import type { Policy } from '#domain/policy/state';
import { ITEM_EVENTS } from '#domain/project/items/events';
import { itemOf, type Item } from '#domain/project/items/state';
import { project, type Project } from '#domain/project/state';
import { folded, given, happened, type History } from './given.js';
import { listedPlot } from './landed-project.js';
import { NR_OFFICER, filed } from './major-project.js';

/** The main leader of NR in 2024, and the one who followed. */
export const NR_LEADER: Actor = { id: 'leader-1', roles: ['MAIN_LEADER'], department: 'NR' };
export const NEXT_NR_LEADER: Actor = { id: 'leader-2', roles: ['MAIN_LEADER'], department: 'NR' };
export const SYSTEM: Actor = { id: 'system', roles: ['SYSTEM'] };
export const IMPORTER: Actor = { id: 'importer', roles: ['ADMIN'] };

const departmentEvolution = single(department);

function departmentOf(code: string): Department {
  const led = (personId: string, validFrom: string) =>
    MainLeaderAppointed.of({ code, personId, validFrom: businessDate(validFrom), document: `doc-${personId}` });
  const delegated = { itemCodes: ['scheme-review'], validFrom: businessDate('2024-01-01'), document: 'doc-window' };
  return folded(departmentEvolution, [
    led('leader-1', '2024-01-01'),
    led('leader-2', '2025-01-01'),
    WindowAuthorityDelegated.of({ code, ...delegated }),
  ]);
}

/** Departments as their own streams tell them; each has delegated `scheme-review` to its window, and nothing else. */
export const DEPARTMENTS: Readonly<Record<string, Department>> = Object.fromEntries(
  ['NR', 'HURD', 'DRC', 'GOV'].map((code) => [code, departmentOf(code)]),
);

interface Circumstances {
  readonly on: string;
  /** The later day on which what happens is typed in, if it is. */
  readonly recordedOn?: string;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly policy: Partial<Policy>;
  readonly calendar: { readonly days: WorkingCalendar; readonly revisions: Readonly<Record<number, number>> };
}

const CALENDAR = { days: new WorkingCalendar(CALENDARS), revisions: { 2024: 0, 2025: 0, 2026: 0 } };

/** A project told command by command; every step is decided on what the steps before left. */
export class ItemStory {
  private constructor(
    readonly history: History,
    private readonly now: Circumstances,
  ) {}

  static of(...opening: History): ItemStory {
    const now = { on: '2024-03-18', actor: NR_OFFICER, channel: 'ONLINE', policy: {}, calendar: CALENDAR } as const;
    return new ItemStory([filed, ...opening], now);
  }

  on = (on: string) => this.#with({ on });
  /** From now on steps are typed in on this day, whenever they happen. */
  recordedOn = (recordedOn: string) => this.#with({ recordedOn });
  as = (actor: Actor) => this.#with({ actor });
  through = (channel: Channel) => this.#with({ channel });
  under = (policy: Partial<Policy>) => this.#with({ policy });
  countedOn = (days: WorkingCalendar, revisions: Readonly<Record<number, number>>) =>
    this.#with({ calendar: { days, revisions } });

  /** The command is given and its events happen. @throws what refuses it. */
  does<C extends Command>(decision: Decision<Project, C>, fields: Partial<C> = {}): ItemStory {
    const { events, error } = this.when(decision, fields);
    if (error) throw error;
    for (const { type, data } of events) ITEM_EVENTS.find((event) => event.type === type)?.assertValid(data);
    return this.and(...events);
  }

  /** These events happen, whoever decided them. */
  and = (...events: readonly NewEvent[]) =>
    new ItemStory([...this.history, ...events.map((event) => happened(this.now.on, event))], this.now);

  /** The command is given; what comes of it is for the spec to say. */
  when<C extends Command>(decision: Decision<Project, C>, fields: Partial<C> = {}) {
    const { on, recordedOn = on, actor, channel, policy, calendar } = this.now;
    return given(project, ...this.history)
      .on(on)
      .recordedOn(recordedOn)
      .as(actor)
      .through(channel)
      .under(policy)
      .countedOn(calendar.days, calendar.revisions)
      .knowing('department', DEPARTMENTS)
      .knowing('plot', { 'PLOT-1': listedPlot('2024-01-02') })
      .when(decision, fields);
  }

  /** The item as the story leaves it. */
  item = (itemId = 'P1.i1'): Item => itemOf(this.project(), itemId);
  project = (): Project => folded(project, this.history, this.now.on);
  types = (): string[] => this.history.map((entry) => ('event' in entry ? entry.event.type : entry.type));

  #with(change: Partial<Circumstances>): ItemStory {
    return new ItemStory(this.history, { ...this.now, ...change });
  }
}
