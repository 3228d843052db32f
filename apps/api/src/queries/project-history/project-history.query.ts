import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BusinessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import type { Language } from '#domain/kernel/bilingual';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { NotFound } from '#domain/kernel/refusal';
import { ApprovalDelayCleared } from '#domain/project/items/events';
import { project } from '#domain/project/state';
import type { EventRegistry } from '#command-handling/event-registry';
import { EVENT_REGISTRY, LOG_ID } from '../../tokens.js';
import { DepartmentNames } from '../department-names.js';
import type { KnownAt } from '../known-at.js';
import { ProjectEvents } from '../project-events.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { stepOf, unnamedIn, type Step } from './timeline.js';
import { asToldTo } from './withheld.js';

/** What a project's full history tells. */
export interface History {
  readonly logId: string;
  readonly stream: string;
  /** Revision and position of the last event that was known. */
  readonly revision: number;
  readonly position: string;
  readonly steps: readonly Step[];
  /** `from` of the steps that follow; missing when these are the last. */
  readonly next?: number;
  /** The project as all its events, not only these steps, leave it. */
  readonly state: object;
}

/** What of a history is asked for. */
export interface HistoryQuestion {
  readonly actor: Actor;
  readonly language: Language;
  /** Recorded axis. */
  readonly knownAt?: KnownAt;
  /** Business axis: what had happened by this day, whenever it was recorded. */
  readonly on?: BusinessDate;
  /** First revision told. */
  readonly from: number;
  /** Most steps told. */
  readonly limit: number;
}

/** Replays one project: as known at a point of the record, and up to a business date. */
export class ProjectHistory extends Query<History> {
  constructor(
    readonly projectId: string,
    readonly question: HistoryQuestion,
  ) {
    super();
  }
}

@QueryHandler(ProjectHistory)
export class ProjectHistoryHandler implements IQueryHandler<ProjectHistory> {
  constructor(
    @Inject(ProjectEvents) private readonly events: ProjectEvents,
    @Inject(DepartmentNames) private readonly names: DepartmentNames,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  async execute({ projectId, question }: ProjectHistory): Promise<History> {
    const { actor, language, knownAt, on, from, limit } = question;
    const lastVisible = await this.events.lastVisible(projectId, actor, PUBLIC_BODIES_AND_PARTIES);
    const told: RecordedEvent[] = [];
    let next: number | undefined;
    let state = project.initial;
    let last: RecordedEvent | undefined;
    for await (const recorded of this.events.read(projectId, knownAt, lastVisible)) {
      const event = asToldTo(actor, recorded);
      last = event;
      if (on !== undefined && tookPlaceOn(event) > on) continue;
      state = project.evolve(state, event);
      if (event.revision < from) continue;
      if (told.length < limit) told.push(event);
      else next ??= event.revision;
    }
    if (!last) throw new NotFound('project', projectId);
    const nameOf = await this.names.of(new Set(told.flatMap((event) => unnamedIn(event, this.registry))));
    const steps = told.map((event) =>
      stepOf(event, this.registry, language, (code) => nameOf(code, event.metadata.businessDate)),
    );
    const { stream, revision, position } = last;
    return { logId: this.logId, stream, revision, position, steps, ...(next !== undefined && { next }), state };
  }
}

/** A delay comes off the record on the day that is recorded, never before it was raised, however early its ground lies. */
function tookPlaceOn(event: RecordedEvent): BusinessDate {
  return ApprovalDelayCleared.is(event) ? event.data.clearedOn : event.metadata.businessDate;
}
