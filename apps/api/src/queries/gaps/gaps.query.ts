import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { businessDateOf, type BusinessDate } from '#workdays/business-date';
import type { Gap } from '#domain/gaps/gap';
import { projectGaps } from '#domain/gaps/project-gaps';
import { zoneGaps } from '#domain/gaps/zone-gaps';
import type { Actor } from '#domain/kernel/actor';
import { NotFound } from '#domain/kernel/refusal';
import { streamName } from '#domain/kernel/stream-kind';
import { PostSupervisionRecorded } from '#domain/project/deferral/events';
import { projectStream } from '#domain/project/stream';
import { zoneStream } from '#domain/zone/stream';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import type { Configuration } from '#platform/configuration';
import { CONFIGURATION, EVENT_REGISTRY, EVENT_STORE, NOW } from '../../tokens.js';
import { ReferenceData } from '../reference-data.js';

/** Those who watch over every project and zone; counties and zones ask of their own. */
const WATCHERS = ['GSO', 'BEO', 'SUPV', 'AUDITOR'] as const;
export const GAP_READERS = [...WATCHERS, 'COUNTY', 'ZONE'] as const;

/** Gaps today, of what was asked about. */
export interface GapsAnswer {
  readonly on: BusinessDate;
  readonly project?: readonly Gap[];
  readonly zone?: readonly Gap[];
}

/** Asks what the notice says must be there of a project, of a zone or of both, and is not. */
export class GapsOf extends Query<GapsAnswer> {
  constructor(
    readonly actor: Actor,
    readonly of: { readonly project?: string; readonly zone?: string },
  ) {
    super();
  }
}

@QueryHandler(GapsOf)
export class GapsOfHandler implements IQueryHandler<GapsOf> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(ReferenceData) private readonly reference: ReferenceData,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(NOW) private readonly now: () => Date,
  ) {}

  async execute({ actor, of }: GapsOf): Promise<GapsAnswer> {
    const on = businessDateOf(this.now(), this.configuration.officeTimeZone);
    const project = of.project === undefined ? undefined : await this.#ofProject(of.project, actor, on);
    const zone = of.zone === undefined ? undefined : await this.#ofZone(of.zone, actor, on);
    return { on, ...(project && { project }), ...(zone && { zone }) };
  }

  async #ofProject(projectId: string, actor: Actor, on: BusinessDate): Promise<readonly Gap[]> {
    let project = projectStream.initial;
    const supervised = new Set<string>();
    for await (const stored of this.store.read(streamName('project', projectId))) {
      const event = this.registry.decode(stored);
      project = projectStream.evolve(project, event);
      if (PostSupervisionRecorded.is(event)) supervised.add(event.data.itemId);
    }
    const { filed, territorialEntity } = project.filing;
    if (!filed || !mayAsk(actor, territorialEntity)) throw new NotFound('project', projectId);
    const [policy, { calendar }] = await Promise.all([this.reference.policy(on), this.reference.calendar()]);
    return projectGaps(project, { on, policy, calendar, supervised });
  }

  async #ofZone(code: string, actor: Actor, on: BusinessDate): Promise<readonly Gap[]> {
    let zone = zoneStream.initial;
    for await (const stored of this.store.read(streamName('zone', code))) {
      zone = zoneStream.evolve(zone, this.registry.decode(stored));
    }
    const { registered } = zone;
    if (!registered || !mayAsk(actor, code, registered.county)) throw new NotFound('zone', code);
    return zoneGaps(zone, on, await this.reference.policy(on));
  }
}

/** A county or zone asks of what is its own: that another's exists is not told. */
function mayAsk({ roles, department }: Actor, ...territories: readonly (string | undefined)[]): boolean {
  const watches = roles.some((role) => WATCHERS.some((watcher) => watcher === role));
  return watches || (department !== undefined && territories.includes(department));
}
