import { expect } from '@jest/globals';
import { CALENDARS } from '#workdays/data/calendars';
import { businessDate } from '#workdays/business-date';
import { WorkingCalendar } from '#workdays/working-calendar';
import type { Actor, Channel } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration, NewEvent } from '#domain/kernel/event';
import { EVENTS, STREAM_KINDS } from '#domain/streams';
import type { Facts } from '#domain/kernel/facts';
import { isSameQuestion, type MaterialAnswer } from '#domain/kernel/material-register';
import { NotFound, Refusal, type RefusalDetails } from '#domain/kernel/refusal';
import type { OtherStreams } from '#domain/kernel/other-streams';
import type { ScorecardFigures } from '#domain/kernel/scorecards';
import type { Evolution } from '#domain/kernel/slice';
import { acting } from '#domain/department/succession/acting';
import { readAlong, type Succession } from '#domain/department/succession/holder';
import { heldContent } from '#domain/policy/holders';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import type { Policy } from '#domain/policy/state';
import type { RuleId } from '#domain/rules/rule';
import { EVERY_SUCCESSION, renamedFields, successorOfficer, withSuccessors } from './every-successor.js';

/** What happened before, as one spec tells it: an event, or an event on a named day. */
export type History = readonly (NewEvent | Happened)[];

interface Happened {
  readonly on: string;
  readonly event: NewEvent;
  /** How it came; left out: ONLINE. */
  readonly channel?: Channel;
}

/** An event that happened on this day. */
export const happened = (on: string, event: NewEvent): Happened => ({ on, event });

/** An event that another office's history says happened on this day. */
export const imported = (on: string, event: NewEvent): Happened => ({ on, event, channel: 'IMPORT' });

interface Setting {
  readonly targetId: string;
  readonly today: string;
  /** The day it is typed in; left out: the day it happens. */
  readonly recordedOn?: string;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly calendarRevisions: Readonly<Record<number, number>>;
  /** What the register of shared materials says to everything; left out: none is connected. */
  readonly register?: MaterialAnswer;
  /** What the scorecards say; left out: none can be read. */
  readonly scorecards?: ScorecardFigures;
  /** Departments that end, and who takes over; those ended by `today` count. */
  readonly announced: readonly Succession[];
  /** States of other streams, by kind and id. */
  readonly others: { readonly [Kind in keyof OtherStreams]?: Readonly<Record<string, OtherStreams[Kind]>> };
}

const SETTING: Setting = {
  targetId: 'P1',
  today: '2026-03-02',
  actor: { id: 'officer-1', roles: ['GSO'], department: 'GSO' },
  channel: 'ONLINE',
  policy: { version: 1, ...SHIPPED_POLICY },
  calendar: new WorkingCalendar(CALENDARS),
  calendarRevisions: { 2024: 0, 2025: 0, 2026: 0 },
  announced: [],
  others: {},
};

/** The event as it would stand in the log of the spec's stream. */
export function recorded(
  event: NewEvent,
  revision: number,
  on: string,
  stream = 'project-P1',
  channel: Channel = 'ONLINE',
): RecordedEvent {
  return {
    ...event,
    id: `event-${revision}`,
    stream,
    revision,
    position: `${revision}`.padStart(16, '0') as Position,
    metadata: {
      schemaVersion: 1,
      occurredAt: `${on}T10:00:00+08:00`,
      businessDate: businessDate(on),
      recordedAt: `${on}T02:00:00.000Z`,
      actor: SETTING.actor,
      channel,
      commandId: `command-${revision}`,
      commandDigest: '',
      correlationId: `command-${revision}`,
      causationId: `command-${revision}`,
      basis: [],
      rules: event.rules,
      evidence: [],
      prevHash: '',
      hash: '',
    },
  };
}

/** Folds a history: the state a decision is made on. */
export function folded<State>(evolution: Evolution<State>, history: History, today = SETTING.today): State {
  return history
    .map((entry): Happened => ('event' in entry ? entry : { on: today, event: entry }))
    .reduce(
      (state, { on, event, channel }, i) => evolution.evolve(state, recorded(event, i, on, undefined, channel)),
      evolution.initial,
    );
}

/** Starts a sentence: given this history … when this command … then these events, or refused by this rule. */
export function given<State>(evolution: Evolution<State>, ...history: History) {
  return new Given(evolution, history, SETTING);
}

const declarations = new Map(EVENTS.map((declaration) => [declaration.type, declaration]));

function declarationOf(type: string): EventDeclaration {
  const declaration = declarations.get(type);
  if (!declaration) throw new Error(`${type} is not among the events of streams.ts`);
  return declaration;
}

/** The state of a stream that is not there, where decisions take its initial one. */
function initialWhereAbsent<Kind extends keyof OtherStreams>(name: Kind): OtherStreams[Kind] | undefined {
  const kind = STREAM_KINDS.find((candidate) => candidate.name === name);
  return kind?.absentIsInitial ? (kind.initial as OtherStreams[Kind]) : undefined;
}

class Given<State> {
  constructor(
    private readonly evolution: Evolution<State>,
    private readonly history: History,
    private readonly setting: Setting,
  ) {}

  /** The day the command is given. */
  on = (today: string) => this.#with({ today });
  /** The later day on which it is typed in. */
  recordedOn = (recordedOn: string) => this.#with({ recordedOn });
  /** The stream's id; left out: P1. */
  of = (targetId: string) => this.#with({ targetId });
  as = (actor: Actor) => this.#with({ actor });
  through = (channel: Channel) => this.#with({ channel });
  under = (policy: Partial<Policy>) => this.#with({ policy: { ...this.setting.policy, ...policy } });
  countedOn = (calendar: WorkingCalendar, calendarRevisions = this.setting.calendarRevisions) =>
    this.#with({ calendar, calendarRevisions });
  /** The city announced that a department ends on a day and another does its work from then on. */
  succeeded = (code: string, successor: string, validFrom: string) =>
    this.#with({
      announced: [...this.setting.announced, { code, successor, validFrom: businessDate(validFrom) }],
    });
  /** What other streams of a kind say, by id. */
  knowing = <Kind extends keyof OtherStreams>(kind: Kind, streams: Readonly<Record<string, OtherStreams[Kind]>>) =>
    this.#with({ others: { ...this.setting.others, [kind]: streams } });

  /** What the department's scorecards say of the months asked for. */
  readingScorecards = (scorecards: ScorecardFigures) => this.#with({ scorecards });

  /** A register of shared materials is connected, and answers so. */
  registerSays = (register: MaterialAnswer) => this.#with({ register });

  #with(change: Partial<Setting>): Given<State> {
    return new Given(this.evolution, this.history, { ...this.setting, ...change });
  }

  /** Gives the command; every event decided is checked against its declaration. */
  when<C extends Command>(decision: Decision<State, C>, fields: Partial<C> = {}): Outcome {
    const outcome = this.#decide(decision, fields);
    if (outcome.error === undefined) this.#requireSuccessorToo(decision, fields, outcome);
    return outcome;
  }

  /**
   * What a department of the city may do its successor may, in every spec there is: the same command of the same day,
   * in a city whose departments have all ended since the history, comes to the same events. @throws Error where it does not.
   */
  #requireSuccessorToo<C extends Command>(decision: Decision<State, C>, fields: Partial<C>, { events }: Outcome): void {
    const { actor: predecessor, announced, others } = this.setting;
    const actor = successorOfficer(predecessor);
    if (actor === predecessor || announced.length > 0) return;
    const department = withSuccessors(others.department ?? {});
    const reformed = this.#with({ actor, announced: EVERY_SUCCESSION, others: { ...others, department } });
    const bears = ({ roles }: Actor) => decision.roles.some((role) => roles.includes(role));
    const letIn = bears(acting(actor, EVERY_SUCCESSION)) || !bears(predecessor);
    const { events: then, error } = reformed.#decide(decision, renamedFields(fields));
    const types = (of: readonly NewEvent[]) => of.map(({ type }) => type).join();
    if (letIn && error === undefined && types(then) === types(events)) return;
    throw new Error(
      `${decision.name} is carried out for ${predecessor.department} and not for its successor: name who holds an office ` +
        `by actsFor, isSameOffice or holderOf (department/succession/holder.ts), never by its bare code`,
      { cause: error ?? (letIn ? types(then) : 'no role') },
    );
  }

  #decide<C extends Command>(decision: Decision<State, C>, fields: Partial<C>): Outcome {
    const command = Object.assign(new decision.command(), fields);
    const state = folded(this.evolution, this.history, this.setting.today);
    const { announced, actor: given, others, register, today, recordedOn, ...rest } = this.setting;
    const successions = announced.filter(({ validFrom }) => validFrom <= today);
    const read = decision.reads(state, command);
    const asked = new Set([...read, ...readAlong(read, successions)].map(({ kind, id }) => `${kind}-${id}`));
    const questions = decision.asks?.(state, command) ?? [];
    const facts: Facts = {
      ...rest,
      // Specs name actors by the role that matters; where a department has ended, what it bears is part of the story.
      actor: successions.length === 0 ? given : acting(given, successions),
      successions,
      policy: { ...rest.policy, ...heldContent(rest.policy, successions) },
      commandId: 'command-now',
      occurredAt: `${today}T10:00:00+08:00`,
      businessDate: businessDate(today),
      recordedOn: businessDate(recordedOn ?? today),
      of: (kind, id) => {
        if (!asked.has(`${kind}-${id}`)) throw new Error(`${decision.name} reads ${kind} ${id} without declaring it`);
        const state = others[kind]?.[id] ?? initialWhereAbsent(kind);
        if (state === undefined) throw new NotFound(kind, id);
        return state;
      },
      registered: (question) => {
        if (questions.some((asked) => isSameQuestion(asked, question))) return register;
        throw new Error(`${decision.name} asks the register for ${question.material} without declaring it`);
      },
    };
    try {
      const events = decision.decide(state, command, facts);
      for (const event of events) declarationOf(event.type).assertValid(event.data);
      return new Outcome(events, undefined);
    } catch (error) {
      return new Outcome([], error);
    }
  }
}

class Outcome {
  constructor(
    readonly events: readonly NewEvent[],
    readonly error: unknown,
  ) {}

  /** Exactly these events, in order; each names its type and the part of its data that matters. */
  thenHappens(...expected: readonly (readonly [type: string, data?: object])[]): void {
    if (this.error) throw this.error;
    expect(this.events.map((event) => event.type)).toEqual(expected.map(([type]) => type));
    expected.forEach(([, data], i) => data && expect(this.events[i]?.data).toMatchObject(data));
  }

  thenNothing(): void {
    if (this.error) throw this.error;
    expect(this.events).toEqual([]);
  }

  thenRefused(rule: RuleId, details: RefusalDetails = {}): void {
    expect(this.error).toBeInstanceOf(Refusal);
    expect(this.error).toMatchObject({ rule, details });
  }

  /** Fails with an error of this class: NotFound, StateConflict or InvalidCommand. */
  thenFails(kind: abstract new (...args: never[]) => Error, shape: object = {}): void {
    expect(this.error).toBeInstanceOf(kind);
    expect(this.error).toMatchObject(shape);
  }
}
