import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '#domain/kernel/bilingual';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { NotFound } from '#domain/kernel/refusal';
import { project } from '#domain/project/state';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE, LOG_ID } from '../tokens.js';
import { isKnownAt, type KnownAt } from './known-at.js';
import { stepOf, type Step } from './timeline.js';

/** What a project's full history tells. */
export interface History {
  readonly logId: string;
  readonly stream: string;
  /** Revision and position of the last event told. */
  readonly revision: number;
  readonly position: string;
  readonly steps: readonly Step[];
  /** The project as these events leave it. */
  readonly state: object;
}

/** Replays one project: as known at a point of the record, and up to a business date. */
export class ProjectHistory extends Query<History> {
  constructor(
    readonly projectId: string,
    readonly language: Language,
    readonly knownAt: KnownAt | undefined,
    readonly on: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ProjectHistory)
export class ProjectHistoryHandler implements IQueryHandler<ProjectHistory> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  async execute({ projectId, language, knownAt, on }: ProjectHistory): Promise<History> {
    const stream = `project-${projectId}`;
    const steps: Step[] = [];
    let state = project.initial;
    let last: RecordedEvent | undefined;
    for await (const stored of this.store.read(stream)) {
      if (knownAt && !isKnownAt(stored, knownAt)) break;
      last = stored;
      const event = this.registry.decode(stored);
      // A business date keeps what had happened by then, whenever it was recorded.
      if (on !== undefined && event.metadata.businessDate > on) continue;
      state = project.evolve(state, event);
      steps.push(stepOf(event, this.registry, language));
    }
    if (!last) throw new NotFound('project', projectId);
    return { logId: this.logId, stream, revision: last.revision, position: last.position, steps, state };
  }
}
