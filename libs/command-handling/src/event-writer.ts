import type { NewEvent } from '#domain/kernel/event';
import type { Basis, EventMetadata, RecordedEvent, SealedEvent } from '#domain/kernel/envelope';
import type { AppendResult, EventStore } from '#event-store/port';
import { seal, type Unsealed } from '#integrity/hash-chain';
import type { EventRegistry } from './event-registry.js';
import type { FoldedStream, Standing } from './folded-stream.js';
import type { PersonalDataSealer } from './sealer.js';

/** What all events of one command share. */
export type Shared = Omit<EventMetadata, 'schemaVersion' | 'basis' | 'rules' | 'prevHash' | 'hash'>;

/** Seals decided events onto a folded stream and appends them. */
export class EventWriter {
  constructor(
    private readonly store: EventStore,
    private readonly registry: EventRegistry,
    private readonly sealer: PersonalDataSealer,
  ) {}

  /** Validates and seals decided events, the first right behind `at`. @throws InvalidEventError, before anything is written. */
  seal(
    stream: string,
    events: readonly NewEvent[],
    shared: Shared,
    basis: readonly Basis[],
    at: Standing,
  ): readonly SealedEvent[] {
    // The writer's clock may have been set back: what is recorded later never bears an earlier time.
    const recorded = at.recordedAt > shared.recordedAt ? { ...shared, recordedAt: at.recordedAt } : shared;
    const sealed: SealedEvent[] = [];
    let { revision, hash: prevHash } = at;
    for (const event of events) {
      const next = this.#seal(stream, ++revision, prevHash, event, recorded, basis);
      prevHash = next.metadata.hash;
      sealed.push(next);
    }
    return sealed;
  }

  /**
   * Appends sealed events behind `at`; then moves the folded stream forward, unless a reader has already.
   * @throws WrongExpectedRevision when the stream has moved on since.
   */
  async append(
    stream: string,
    folded: FoldedStream<unknown>,
    sealed: readonly SealedEvent[],
    at: Standing,
  ): Promise<{ result: AppendResult; recorded: readonly RecordedEvent[] }> {
    const result = await this.store.append(stream, at.revision < 0 ? 'NO_STREAM' : at.revision, sealed);
    const first = at.revision + 1;
    const recorded = sealed.map(({ id, type, data, metadata }, i): RecordedEvent => {
      return { id, type, stream, revision: first + i, position: result.position, data, metadata };
    });
    for (const event of recorded) folded.apply(event);
    return { result, recorded };
  }

  /** Seals and appends events that rest on no other stream. @throws WrongExpectedRevision */
  async write(
    stream: string,
    folded: FoldedStream<unknown>,
    events: readonly NewEvent[],
    shared: Shared,
  ): Promise<void> {
    const at = folded.standing;
    await this.append(stream, folded, this.seal(stream, events, shared, [], at), at);
  }

  /** The events with what is personal in them sealed (encrypted); as they are where nothing is. */
  withoutNames(stream: string, events: readonly NewEvent[]): readonly NewEvent[] | Promise<readonly NewEvent[]> {
    const personal = events.some(({ type }) => this.registry.declarationOf(type, 0).personal.length > 0);
    return personal ? Promise.all(events.map((event) => this.#withoutNames(stream, event))) : events;
  }

  async #withoutNames(stream: string, event: NewEvent): Promise<NewEvent> {
    let { data } = event;
    for (const field of this.registry.declarationOf(event.type, 0).personal) {
      const value: unknown = Reflect.get(data, field);
      if (typeof value === 'string') data = { ...data, [field]: await this.sealer.seal(stream, value) };
    }
    return { ...event, data };
  }

  #seal(
    stream: string,
    revision: number,
    prevHash: string,
    { type, data, rules }: NewEvent,
    shared: Shared,
    basis: readonly Basis[],
  ): SealedEvent {
    const declaration = this.registry.declarationOf(type, 0);
    declaration.assertValid(data);
    // Members in the order the seal wants them, in an object of the event's own: nothing is sorted or copied then.
    const { signature } = shared;
    const metadata: Unsealed['metadata'] = {
      actor: shared.actor,
      basis,
      businessDate: shared.businessDate,
      causationId: shared.causationId,
      channel: shared.channel,
      commandDigest: shared.commandDigest,
      commandId: shared.commandId,
      correlationId: shared.correlationId,
      evidence: shared.evidence,
      occurredAt: shared.occurredAt,
      prevHash,
      recordedAt: shared.recordedAt,
      rules,
      schemaVersion: declaration.version,
    };
    const signed = signature === undefined ? metadata : { ...metadata, signature };
    return seal({ type, stream, revision, data, metadata: signed });
  }
}
