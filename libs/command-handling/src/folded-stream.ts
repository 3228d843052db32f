import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent, Revision } from '#domain/kernel/envelope';
import type { Evolution } from '#domain/kernel/slice';
import { GENESIS_HASH } from '#integrity/hash-chain';

/** Where a stream stood at one moment: what is decided on it is appended right behind it, or not at all. */
export interface Standing<State = unknown> {
  readonly state: State;
  readonly revision: Revision;
  readonly hash: string;
  /** How the stream began; nothing while it does not exist. */
  readonly opening: Opening | undefined;
  /** The writer's clock at the last event. */
  readonly recordedAt: string;
}

/** The beginnings of a stream. */
export interface Opening {
  readonly on: BusinessDate;
  /** Nobody but an import, and the system on its account, has written to it. */
  readonly onlyImported: boolean;
}

/**
 * A stream folded up to a revision: the domain state, the last hash of the chain and the commands already answered.
 * The state itself is immutable; the holder is moved forward only with what is in the store.
 */
export class FoldedStream<State> {
  state: State;
  revision: Revision = -1;
  hash = GENESIS_HASH;
  opening: Opening | undefined;
  recordedAt = '';
  /** Revision of the first event of every command, by its id: a repeat gets the answer that begins there. */
  readonly commands = new Map<string, Revision>();

  constructor(private readonly evolution: Evolution<State>) {
    this.state = evolution.initial;
  }

  /** As it stands now. The stream itself may move on while a command waits: readers of other commands share it. */
  get standing(): Standing<State> {
    const { state, revision, hash, opening, recordedAt } = this;
    return { state, revision, hash, opening, recordedAt };
  }

  /** Was it folded by this evolution? Narrows its state. */
  isOf<Other>(evolution: Evolution<Other>): this is FoldedStream<Other> {
    return Object.is(this.evolution, evolution);
  }

  /**
   * Moves forward by one event, already decoded. An event it has seen is passed over: the writer of an event and a
   * reader of the same stream may both bring it. @throws Error when it is not the next one.
   */
  apply(event: RecordedEvent): void {
    if (event.revision <= this.revision) return;
    if (event.revision !== this.revision + 1) {
      throw new Error(
        `${event.stream}: revision ${event.revision} follows ${this.revision}; run \`permittrail verify\`.`,
      );
    }
    this.state = this.evolution.evolve(this.state, event);
    this.revision = event.revision;
    this.hash = event.metadata.hash;
    const { commandId, channel, businessDate, recordedAt } = event.metadata;
    const imported = channel === 'IMPORT' || (this.opening?.onlyImported === true && channel === 'SYSTEM');
    if (!this.opening) this.opening = { on: businessDate, onlyImported: imported };
    else if (this.opening.onlyImported && !imported) this.opening = { ...this.opening, onlyImported: false };
    this.recordedAt = recordedAt;
    if (!this.commands.has(commandId)) this.commands.set(commandId, event.revision);
  }
}
