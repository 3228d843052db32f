import { businessDateOf } from '#workdays/business-date';
import { acting, endOf } from '#domain/department/succession/acting';
import type { Actor } from '#domain/kernel/actor';
import type { StreamKind } from '#domain/kernel/stream-kind';
import { streamName } from '#domain/kernel/stream-kind';
import type { MaterialQuestion } from '#domain/kernel/material-register';
import { InvalidCommand, NotFound, Refusal } from '#domain/kernel/refusal';
import { WrongExpectedRevision } from '#event-store/errors';
import type { EventStore } from '#event-store/port';
import { CommandAnswers, told } from './command-answers.js';
import { CommandStamp, type Prepared, type ReceivingOffice } from './command-stamp.js';
import { AttemptLog } from './attempt-log.js';
import { checkCircumstances, denial, requireAllowed } from './admissible.js';
import type { CommandRequest, CommandResult } from './command-request.js';
import { PreconditionFailed, StreamExists, TooManyConflicts } from './errors.js';
import type { EventRegistry } from './event-registry.js';
import { EventWriter, type Shared } from './event-writer.js';
import type { Circumstances } from './consulted-facts.js';
import { FactsReader } from './facts-reader.js';
import type { FoldedStream, Standing } from './folded-stream.js';
import type { MaterialRegister } from './material-register.js';
import { NumberRegister } from './number-register.js';
import { QuestionsChanged, RegisterAnswers } from './register-answers.js';
import type { PersonalDataSealer } from './sealer.js';
import type { Scorecards } from './scorecards.js';
import { StreamLoader } from './stream-loader.js';
import { StreamQueue } from './stream-queue.js';

/** What the write side stands on. */
export interface CommandHandlerOptions extends ReceivingOffice {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly kinds: readonly StreamKind[];
  readonly sealer: PersonalDataSealer;
  /** Left out: no register of shared materials is connected; officers look there and say what they found. */
  readonly materialRegister?: MaterialRegister;
  /** Left out: none can be read here, and no score is settled. */
  readonly scorecards?: Scorecards;
}

/** Times a command is decided again after another process was faster. */
const MAX_RETRIES = 5;

/**
 * The command path: load → decide → append with the exact revision (design.md 2).
 * A refusal is never given from cached state alone: every load reads what is newer first.
 */
export class CommandHandler {
  readonly loader: StreamLoader;
  readonly #kinds: ReadonlyMap<string, StreamKind>;
  readonly #queue = new StreamQueue();
  readonly #facts: FactsReader;
  readonly #writer: EventWriter;
  readonly #numbers: NumberRegister;
  readonly #attempts: AttemptLog;
  readonly #stamp: CommandStamp;
  readonly #answers: CommandAnswers;

  constructor(private readonly options: CommandHandlerOptions) {
    this.#stamp = new CommandStamp(options);
    this.#answers = new CommandAnswers(options.store);
    this.loader = new StreamLoader(options.store, options.registry);
    this.#kinds = new Map(options.kinds.map((kind) => [kind.name, kind]));
    this.#facts = new FactsReader(this.loader, this.#kinds);
    this.#writer = new EventWriter(options.store, options.registry, options.sealer);
    this.#numbers = new NumberRegister(this.loader, this.#writer, options.store);
    this.#attempts = new AttemptLog(this.loader, this.#writer, this.#queue, options.timeZone);
  }

  /**
   * Decides a command and appends its events.
   * @throws RoleNotAllowed (403), Refusal (422), NotFound (404), StateConflict, StreamExists, NumberTaken,
   * TooManyConflicts (409), PreconditionFailed (412), CommandIdReused (422), InvalidCommand (400),
   * StoreUnavailable (503: unknown whether it was written; repeat it with the same command id),
   * MaterialRegisterUnavailable (503: nothing was decided).
   */
  async execute(request: CommandRequest): Promise<CommandResult> {
    if (denial(request, request.actor)) await this.#requireLetIn(request);
    const kind = this.#kindOf(request);
    const stream = streamName(kind.name, request.id);
    const register = this.options.materialRegister;
    if (register && asksRegister(request)) return this.#decideOnAnswers(register, kind, stream, request);
    // A question that was not declared is a fault of the decision wherever a register is connected.
    const asked: Prepared = register ? { ...request, answers: RegisterAnswers.NONE } : request;
    const { scorecards } = this.options;
    const months = scorecards && request.decision.scorecards?.(request.command);
    const prepared = months ? await this.#withScorecards(scorecards, months, kind, stream, asked) : asked;
    return this.#queue.run(stream, () => this.#decide(kind, stream, prepared));
  }

  /**
   * The actor with what his department has taken over: by today, or `EVER`, with all that is announced, where the
   * day he acts on is not known yet.
   */
  async actorAs(actor: Actor, when: 'TODAY' | 'EVER'): Promise<Actor> {
    const today = businessDateOf(this.options.now().toISOString(), this.options.timeZone);
    return acting(actor, await this.#facts.successionsFor(actor, when === 'TODAY' ? today : undefined));
  }

  /** Does the stream have events? */
  async exists(kind: StreamKind['name'], id: string): Promise<boolean> {
    for await (const _ of this.options.store.read(streamName(kind, id), { from: 0, to: 0 })) return true;
    return false;
  }

  /**
   * Whom none of his own roles lets in, what his department has taken over may; whose department has ended is
   * answered by the decision, which names the successor. @throws RoleNotAllowed
   */
  async #requireLetIn(request: CommandRequest): Promise<void> {
    const { actor } = request;
    const successions = await this.#facts.successionsFor(actor, this.#stamp.shared(request).businessDate);
    const denied = denial(request, acting(actor, successions));
    if (denied && !endOf(actor, successions)) throw denied;
  }

  /**
   * Asks the register, which may take its time, before the command takes its place in the queue: the others of its stream
   * do not wait for it. What it asks then may be something else (another owner): that is asked anew, outside again.
   */
  async #decideOnAnswers(
    register: MaterialRegister,
    kind: StreamKind,
    stream: string,
    request: CommandRequest,
  ): Promise<CommandResult> {
    let answers = RegisterAnswers.NONE;
    for (let attempt = 0; attempt <= MAX_RETRIES; attempt++) {
      const folded = this.loader.current(stream, kind) ?? (await this.loader.load(stream, kind));
      if (isOpen(folded, request)) answers = await answers.and(register, questionsOf(request, folded.state));
      try {
        const prepared = { ...request, answers };
        return await this.#queue.run(stream, () => this.#decide(kind, stream, prepared));
      } catch (error) {
        if (!(error instanceof QuestionsChanged)) throw error;
      }
    }
    throw new TooManyConflicts(stream, MAX_RETRIES + 1);
  }

  /** What a decision rests on of the scorecards, which may have to catch up, is read before its turn. */
  async #withScorecards(
    scorecards: Scorecards,
    months: readonly string[],
    kind: StreamKind,
    stream: string,
    request: Prepared,
  ): Promise<Prepared> {
    const folded = this.loader.current(stream, kind) ?? (await this.loader.load(stream, kind));
    if (!isOpen(folded, request)) return request;
    return { ...request, scorecards: await scorecards.figuresOf(request.id, months) };
  }

  async #decide(kind: StreamKind, stream: string, request: Prepared): Promise<CommandResult> {
    const shared = this.#stamp.shared(request);
    const circumstances = this.#stamp.circumstances(request, shared);
    for (let attempt = 0; attempt <= MAX_RETRIES; attempt++) {
      const folded = this.loader.current(stream, kind) ?? (await this.loader.load(stream, kind));
      const at = folded.standing;
      const first = folded.commands.get(request.commandId);
      if (first !== undefined) return this.#answers.original(stream, first, shared);
      if (request.ifMatch !== undefined && request.ifMatch !== at.revision) {
        throw new PreconditionFailed(stream, request.ifMatch, at.revision);
      }
      this.#checkExistence(stream, at, request);
      checkCircumstances(kind, at, circumstances);
      try {
        return await this.#decideOn(folded, at, stream, request, shared, circumstances);
      } catch (error) {
        if (error instanceof Refusal) await this.#attempts.record(stream, request, shared, error);
        if (!(error instanceof WrongExpectedRevision) || error.stream !== stream) throw error;
        if (request.ifMatch !== undefined) throw new PreconditionFailed(stream, request.ifMatch, error.actual);
      }
    }
    throw new TooManyConflicts(stream, MAX_RETRIES + 1);
  }

  async #decideOn(
    folded: FoldedStream<unknown>,
    at: Standing,
    stream: string,
    request: Prepared,
    given: Shared,
    circumstances: Circumstances,
  ): Promise<CommandResult> {
    const { decision, command, answers } = request;
    if (answers && asksRegister(request) && !answers.cover(questionsOf(request, at.state)))
      throw new QuestionsChanged();
    const references = decision.reads(at.state, command);
    const facts = this.#facts.current(circumstances, references) ?? (await this.#facts.read(circumstances, references));
    requireAllowed(request, facts);
    const events = decision.decide(at.state, command, facts);
    if (events.length === 0) return this.#answers.standing(stream, at);
    const shared = facts.actor === given.actor ? given : { ...given, actor: facts.actor };
    const sealed = this.#writer.seal(
      stream,
      await this.#writer.withoutNames(stream, events),
      shared,
      facts.basis(),
      at,
    );
    for (const { reserves } of events) if (reserves) await this.#numbers.reserve(reserves, stream, shared);
    const { result, recorded } = await this.#writer.append(stream, folded, sealed, at);
    this.loader.keep(stream, folded);
    return { stream, revision: result.revision, position: result.position, events: recorded.map(told) };
  }

  #checkExistence(stream: string, { revision }: Standing, { decision, id }: CommandRequest): void {
    if (decision.opens === 'ALWAYS' && revision >= 0) throw new StreamExists(stream);
    if (decision.opens === 'NEVER' && revision < 0) throw new NotFound(decision.stream, id);
  }

  #kindOf({ decision, id }: CommandRequest): StreamKind {
    const kind = this.#kinds.get(decision.stream);
    if (!kind) throw new Error(`No stream kind ${decision.stream} is registered.`);
    if (!kind.idPattern.test(id)) {
      throw new InvalidCommand('id', {
        zh: `编号格式不正确，应符合 ${kind.idPattern.source}`,
        en: `must match ${kind.idPattern.source}`,
      });
    }
    return kind;
  }
}

/** Does the command rest on the register of shared materials? An import says what was found in its time. */
function asksRegister({ decision, command }: CommandRequest): boolean {
  return decision.asks !== undefined && command.channel !== 'IMPORT';
}

function questionsOf({ decision, command }: CommandRequest, state: unknown): readonly MaterialQuestion[] {
  return decision.asks?.(state, command) ?? [];
}

/** Is the command still to be decided, as far as one can tell before its turn comes? */
function isOpen({ commands, revision }: FoldedStream<unknown>, { commandId, ifMatch }: CommandRequest): boolean {
  return revision >= 0 && !commands.has(commandId) && (ifMatch === undefined || ifMatch === revision);
}
