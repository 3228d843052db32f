import { hash } from 'node:crypto';
import { businessDateOf } from '#workdays/business-date';
import type { Command } from '#domain/kernel/command';
import { InvalidCommand } from '#domain/kernel/refusal';
import type { ScorecardFigures } from '#domain/kernel/scorecards';
import { canonicalDigest } from '#integrity/canonical-json';
import type { CommandRequest } from './command-request.js';
import type { Circumstances } from './consulted-facts.js';
import type { Shared } from './event-writer.js';
import type { RegisterAnswers } from './register-answers.js';

/** A command with what was read for it before its turn. */
export interface Prepared extends CommandRequest {
  readonly scorecards?: ScorecardFigures;
  /** Of the register of shared materials; left out where none is connected. */
  readonly answers?: RegisterAnswers;
}

/** Where and when commands are received. */
export interface ReceivingOffice {
  /** Key of the command digests: a digest alone tells nobody what a command said. */
  readonly digestKey: Uint8Array;
  /** IANA time zone of the office. */
  readonly timeZone: string;
  /** The writer's clock. */
  readonly now: () => Date;
}

/** How far ahead of the writer's clock an `occurredAt` may be: clocks of two machines differ. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Stamps a command as it comes in: when it is recorded, on which day it acts, whose it is, and what it said. */
export class CommandStamp {
  readonly #digestKey: string;
  #lastRead = { at: Number.NaN, instant: '' };

  constructor(private readonly office: ReceivingOffice) {
    this.#digestKey = Buffer.from(office.digestKey).toString('hex');
  }

  /** @throws InvalidCommand for an `occurredAt` in the future. */
  shared(request: CommandRequest): Shared {
    const { command, actor, commandId } = request;
    const { at: now, instant: recordedAt } = this.#readClock();
    const occurredAt = command.occurredAt ?? recordedAt;
    if (command.occurredAt !== undefined && Date.parse(occurredAt) > now + CLOCK_TOLERANCE_MS) {
      throw new InvalidCommand('occurredAt', { zh: '发生时间不能晚于现在', en: 'must not lie in the future' });
    }
    const shared: Shared = {
      occurredAt,
      businessDate: businessDateOf(occurredAt, request.timeZone ?? this.office.timeZone),
      recordedAt,
      actor,
      channel: command.channel ?? 'ONLINE',
      commandId,
      commandDigest: this.#digest(request),
      correlationId: request.correlationId ?? commandId,
      causationId: request.causationId ?? commandId,
      evidence: command.evidence ?? [],
    };
    return command.signature === undefined ? shared : { ...shared, signature: command.signature };
  }

  /** What the decision may know of the command besides what it says. */
  circumstances({ id: targetId, scorecards, answers }: Prepared, shared: Shared): Circumstances {
    const { actor, channel, commandId, occurredAt, businessDate, recordedAt } = shared;
    const recordedOn = businessDateOf(recordedAt, this.office.timeZone);
    return { actor, channel, commandId, occurredAt, businessDate, recordedOn, targetId, scorecards, answers };
  }

  /** The writer's clock; its text is made once a millisecond. */
  #readClock(): { readonly at: number; readonly instant: string } {
    const now = this.office.now();
    const at = now.getTime();
    if (this.#lastRead.at !== at) this.#lastRead = { at, instant: now.toISOString() };
    return this.#lastRead;
  }

  /** Keyed: without the key nobody can try guesses of what a command said. The inner hash has one length, so the outer
   * one cannot be extended. */
  #digest({ decision, id, actor, command }: CommandRequest): string {
    const said: Command = command;
    const plain = canonicalDigest({ actor: actor.id, command: decision.name, id, said });
    return hash('sha256', `${this.#digestKey}${plain}`);
  }
}
