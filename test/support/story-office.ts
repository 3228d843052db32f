import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { pino } from 'pino';
import { addDays, businessDate, type BusinessDate } from '#workdays/business-date';
import { kebabCase } from '#apps/api/src/commands/paths';
import { DepartmentNames, type NamesOnDays } from '#apps/api/src/queries/department-names';
import { CAST, type CastName } from '#apps/all-in-one/src/demo/cast';
import {
  occurredAt,
  tells,
  type CommandStep,
  type Step,
  type Story,
  type SystemStep,
} from '#apps/all-in-one/src/demo/story';
import type { Actor } from '#domain/kernel/actor';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { Refusal } from '#domain/kernel/refusal';
import { EVENTS, STREAM_KINDS } from '#domain/streams';
import { EventRegistry } from '#command-handling/event-registry';
import { deadlines } from '#projections/deadlines/deadlines';
import { blacklist } from '#projections/intermediaries-and-agents/blacklist';
import { itemClocks } from '#projections/project/item-clocks';
import { projects } from '#projections/project/projects';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import { ALL_REACTIONS } from '#reactions/all-reactions';
import { DeadlineClock } from '#reactions/deadline-clock';
import { LocalGateway } from '#reactions/local-gateway';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { InMemoryViewStore } from './in-memory-view-store.js';
import { Replica } from './replica.js';

/** What a step came to. */
export interface Happening {
  readonly step: CommandStep;
  /** What it put on record, with what that brought with it; empty for a refusal. */
  readonly events: readonly RecordedEvent[];
  readonly refusal?: Refusal;
}

/** What the system put on record by itself on a day. */
export interface Saying {
  readonly on: string;
  readonly events: readonly RecordedEvent[];
}

export type Chapter = Happening | Saying;

/** A story came out otherwise than it is told; the message is the step in words, and what was there instead. */
export class ToldOtherwise extends Error {
  override readonly name = 'ToldOtherwise';
}

/** First day of every office: before any story. */
const FIRST_DAY = businessDate('2026-01-05');

const DECISIONS = new Map(
  STREAM_KINDS.flatMap((kind) => kind.decisions.map((decision) => [kebabCase(decision.name), decision] as const)),
);
const KIND_OF_EVENT = new Map(
  STREAM_KINDS.flatMap((kind) => kind.events.map(({ type }) => [type, kind.name] as const)),
);

/**
 * A system in this process that lives through stories day by day: every step is given on its own day, the deadline clock
 * looks on every day that passes, and reactions answer at once. What the system says by itself has to be told too.
 */
export class StoryOffice {
  readonly registry = new EventRegistry(EVENTS);
  readonly #store = new InMemoryEventStore();
  readonly #views = new InMemoryViewStore();
  readonly #replica: Replica;
  readonly #gateway: LocalGateway;
  readonly #runner: ProjectionRunner;
  readonly #clock: DeadlineClock;
  #now = new Date(`${FIRST_DAY}T08:30:00+08:00`);
  #today: BusinessDate = FIRST_DAY;
  #seen = 0;
  #given = 0;

  private constructor(private readonly actorOf: (name: CastName) => Actor) {
    const now = (): Date => this.#now;
    this.#replica = new Replica(this.#store, now);
    this.#gateway = new LocalGateway(this.#replica.commands);
    this.#runner = new ProjectionRunner({
      eventStore: this.#store,
      viewStore: this.#views,
      logId: 'log',
      projections: [itemClocks, deadlines, projects, blacklist],
      events: this.registry,
    });
    this.#clock = new DeadlineClock({
      eventStore: this.#store,
      viewStore: this.#views,
      runner: this.#runner,
      gateway: this.#gateway,
      timeZone: 'Asia/Shanghai',
      now,
      logger: pino({ level: 'silent' }),
    });
  }

  /**
   * An office with the policy, calendars and departments that ship.
   * @param actorOf who acts where a story names somebody of the cast; left out: he himself.
   */
  static async opens(actorOf = (name: CastName): Actor => CAST[name].actor): Promise<StoryOffice> {
    const office = new StoryOffice(actorOf);
    await Replica.inACity(office.#store, () => office.#now);
    await office.#runner.start();
    await office.#heard();
    return office;
  }

  /** Lives through a story. @throws ToldOtherwise at the first thing that comes out otherwise. */
  async lives({ steps }: Story): Promise<readonly Chapter[]> {
    const chapters: Chapter[] = [];
    let unsaid: readonly RecordedEvent[] = [];
    for (const [i, step] of steps.entries()) {
      const day = businessDate(step.on);
      while (this.#today < day || (this.#today === day && !this.#looked.has(day))) {
        if (this.#looked.has(this.#today)) this.#today = addDays(this.#today, 1);
        if (unsaid.length > 0) throw untold(unsaid, steps[i - 1]);
        unsaid = await this.#passes();
        if (unsaid.length > 0) chapters.push({ on: this.#today, events: unsaid });
      }
      if ('says' in step) {
        unsaid = await this.#hears(step, unsaid);
        continue;
      }
      if (unsaid.length > 0) throw untold(unsaid, step);
      this.#now = new Date(occurredAt(steps, i));
      const happening = await this.#carriesOut(step);
      const [own, bySystem] = [happening.events, await this.#answers(happening.events)];
      chapters.push({ ...happening, events: own });
      unsaid = bySystem;
      if (bySystem.length > 0) chapters.push({ on: step.on, events: bySystem });
    }
    if (unsaid.length > 0) throw untold(unsaid, steps.at(-1));
    return chapters;
  }

  /** The names that departments are registered under by now. */
  async departmentNames(): Promise<NamesOnDays> {
    const codes = new Set<string>();
    for await (const { stream } of this.#store.readAll({ filter: { streamPrefixes: ['department-'] } })) {
      codes.add(stream.slice('department-'.length));
    }
    return new DepartmentNames(this.#store, this.registry).of(codes);
  }

  async closes(): Promise<void> {
    await this.#clock.stop();
    await this.#runner.stop();
  }

  readonly #looked = new Set<string>();

  /** The clock looks on the day, in the morning; reactions answer what it says. @returns what was said. */
  async #passes(): Promise<readonly RecordedEvent[]> {
    this.#looked.add(this.#today);
    this.#now = new Date(`${this.#today}T08:30:00+08:00`);
    const { failures } = await this.#clock.pass(this.#today);
    const [failure] = failures;
    if (failure)
      throw new ToldOtherwise(
        `On ${this.#today} the clock could not raise ${failure.attempted}: ${String(failure.error)}`,
      );
    const said = await this.#heard();
    return [...said, ...(await this.#answers(said))];
  }

  async #carriesOut(step: CommandStep): Promise<Happening> {
    const decision = DECISIONS.get(step.command);
    if (!decision) throw new ToldOtherwise(`${inWords(step)}: there is no such command`);
    const command = plainToInstance(decision.command, { ...step.fields });
    const [wrong] = validateSync(command, { whitelist: true, forbidNonWhitelisted: true });
    if (wrong) throw new ToldOtherwise(`${inWords(step)}: ${wrong.toString()}`);
    const commandId = `told-${++this.#given}`;
    try {
      const actor = this.actorOf(step.as);
      await this.#replica.commands.execute({ decision, id: step.id, command, actor, commandId });
    } catch (error) {
      if (!(error instanceof Refusal) || error.rule !== step.refusedBy) {
        const details = error instanceof Error && 'details' in error ? ` ${JSON.stringify(error.details)}` : '';
        throw new ToldOtherwise(`${inWords(step)}, but: ${String(error)}${details}`);
      }
      await this.#heard();
      return { step, events: [], refusal: error };
    }
    const events = await this.#heard();
    if (!step.refusedBy) return { step, events };
    throw new ToldOtherwise(`${inWords(step)}, but it was carried out: ${typesOf(events)}`);
  }

  /** What the system says is on record on that day, and was not before. */
  async #hears(step: SystemStep, unsaid: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const stream = `${KIND_OF_EVENT.get(step.says)}-${step.id}`;
    let found: RecordedEvent | undefined;
    for await (const event of this.#store.read(stream)) {
      const isIt = event.type === step.says && event.metadata.recordedAt.startsWith(this.#utcDay());
      if (isIt && tells(event.data, step.data)) found = event;
    }
    if (!found) {
      const there = unsaid.length > 0 ? `it says ${unsaid.map(inFull).join('; ')}` : 'it says nothing';
      throw new ToldOtherwise(`${inWords(step)}, but ${there}`);
    }
    return unsaid.filter(({ id }) => id !== found.id);
  }

  /** Recording days start at 00:30 UTC (08:30 in the office) and end in the afternoon: one UTC day each. */
  #utcDay(): string {
    return this.#now.toISOString().slice(0, 10);
  }

  /** Reactions answer, and what they bring about is answered too. */
  async #answers(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    for (const event of events) {
      const history: RecordedEvent[] = [];
      for await (const before of this.#store.read(event.stream, { to: event.revision })) history.push(before);
      for (const reaction of ALL_REACTIONS.filter(({ on }) => on === event.type)) {
        const commands = reaction.commandsFor(event, history);
        for (const command of commands) await this.#gateway.send(command);
      }
    }
    const answered = await this.#heard();
    return answered.length === 0 ? [] : [...answered, ...(await this.#answers(answered))];
  }

  /** What came on record since the last look, without what only serves the record itself. */
  async #heard(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.#store.readAll()) events.push(event);
    const news = events.slice(this.#seen);
    this.#seen = events.length;
    return news.filter(({ type }) => KIND_OF_EVENT.has(type));
  }
}

const typesOf = (events: readonly RecordedEvent[]): string => events.map(({ type }) => type).join(', ');
const inFull = ({ type, data }: RecordedEvent): string => `${type} ${JSON.stringify(data)}`;

function inWords(step: Step): string {
  if ('says' in step) return `On ${step.on} the system says ${step.says} of ${step.id} ${JSON.stringify(step.data)}`;
  const outcome = step.refusedBy ? `is refused by ${step.refusedBy}` : 'is carried out';
  return `On ${step.on} ${step.as} gives ${step.command} on ${step.id} ${JSON.stringify(step.fields)}, which ${outcome}`;
}

function untold(unsaid: readonly RecordedEvent[], before: Step | undefined): ToldOtherwise {
  const place = before ? inWords(before) : 'the beginning';
  return new ToldOtherwise(
    `The story does not tell that the system says ${unsaid.map(inFull).join('; ')} (near: ${place})`,
  );
}
