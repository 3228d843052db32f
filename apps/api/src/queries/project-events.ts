import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Role } from '#domain/kernel/actor';
import type { RecordedEvent, Revision } from '#domain/kernel/envelope';
import { NotFound } from '#domain/kernel/refusal';
import { streamName } from '#domain/kernel/stream-kind';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE } from '../tokens.js';
import { isKnownAt, requireOfLog, type KnownAt } from './known-at.js';
import { isParty, OwnProjects } from './own-projects.js';

/** Reads a project's own events for those who may see it. */
@Injectable()
export class ProjectEvents {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(OwnProjects) private readonly own: OwnProjects,
  ) {}

  /** @throws NotFound also for a project that is not the party's own: that it exists is not told. */
  async requireVisible(projectId: string, actor: Actor, askedBy: readonly Role[]): Promise<void> {
    if (!isParty(actor, askedBy) || (await this.own.has(actor, projectId))) return;
    throw new NotFound('project', projectId);
  }

  /**
   * The last revision the reader may look at, where that is not all of them: an owner who has handed the project over reads
   * on what stood in the record by then, as a delay of that time stays theirs to report. @throws NotFound as above.
   */
  async lastVisible(projectId: string, actor: Actor, askedBy: readonly Role[]): Promise<Revision | undefined> {
    if (!isParty(actor, askedBy) || (await this.own.has(actor, projectId))) return undefined;
    const handedOverAt = await this.own.handedOverAt(actor, projectId);
    if (handedOverAt !== undefined) return handedOverAt;
    throw new NotFound('project', projectId);
  }

  /** Its events in order, as known at a point and up to a revision, at the versions this release knows. */
  async *read(
    projectId: string,
    knownAt: KnownAt | undefined,
    to: Revision | undefined = undefined,
  ): AsyncGenerator<RecordedEvent, void> {
    await requireOfLog(this.store, knownAt);
    const range = to === undefined ? {} : { to };
    for await (const stored of this.store.read(streamName('project', projectId), range)) {
      if (knownAt && !isKnownAt(stored, knownAt)) return;
      yield this.registry.decode(stored);
    }
  }
}
