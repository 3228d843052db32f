import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Role } from '#domain/kernel/actor';
import type { RecordedEvent, Revision } from '#domain/kernel/envelope';
import { AgencyTeamAssigned, AgencyTeamMemberChanged } from '#domain/project/agency/events';
import { ProjectDetailsCorrected, ProjectFiled } from '#domain/project/filing/events';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE } from '../tokens.js';
import { LogFollower } from './log-follower.js';

const TYPES = [ProjectFiled.type, ProjectDetailsCorrected.type, AgencyTeamAssigned.type, AgencyTeamMemberChanged.type];

/** Does the actor ask only as OWNER or AGENT, who see their own projects (model.md 8)? */
export function isParty({ roles }: Actor, askedBy: readonly Role[]): boolean {
  return !roles.some((role) => askedBy.includes(role) && role !== 'OWNER' && role !== 'AGENT');
}

/**
 * Whose projects are whose, and were until they were handed over: an owner's by credit code, an agent's by the team that serves the project now. Read from
 * the log itself, so that rights are never those of a view that lags; each question reads only what is newer.
 */
@Injectable()
export class OwnProjects {
  readonly #owners = new Map<string, string>();
  /** By project: who handed it over, and the revision at which they did last. */
  readonly #handedOver = new Map<string, ReadonlyMap<string, Revision>>();
  readonly #teams = new Map<string, readonly string[]>();
  readonly #follower: LogFollower;

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(EVENT_REGISTRY) registry: EventRegistry) {
    this.#follower = new LogFollower(store, registry, TYPES, (event) => this.#take(event));
  }

  /** Ids of the actor's projects. */
  async of(actor: Actor): Promise<readonly string[]> {
    await this.#follower.catchUp();
    const ids = new Set<string>();
    if (actor.roles.includes('OWNER') && actor.uscc !== undefined) {
      for (const [id, uscc] of this.#owners) if (uscc === actor.uscc) ids.add(id);
    }
    if (actor.roles.includes('AGENT') && actor.agentId !== undefined) {
      for (const [id, members] of this.#teams) if (members.includes(actor.agentId)) ids.add(id);
    }
    return [...ids];
  }

  /** Is it one of the actor's? */
  async has(actor: Actor, projectId: string): Promise<boolean> {
    return (await this.of(actor)).includes(projectId);
  }

  /** The revision at which the actor, an owner, handed the project over to another; undefined where they never did. */
  async handedOverAt({ roles, uscc }: Actor, projectId: string): Promise<Revision | undefined> {
    if (!roles.includes('OWNER') || uscc === undefined) return undefined;
    await this.#follower.catchUp();
    return this.#handedOver.get(projectId)?.get(uscc);
  }

  #take(event: RecordedEvent): void {
    if (ProjectFiled.is(event)) {
      const { projectId, ownerUscc } = event.data;
      if (ownerUscc !== undefined) this.#owners.set(projectId, ownerUscc);
    } else if (ProjectDetailsCorrected.is(event)) {
      const { projectId, field, from, to, ownerChange } = event.data;
      if (field !== 'ownerUscc') return;
      this.#owners.set(projectId, String(to));
      // Whoever was written down by mistake never owned it (N-3).
      if (ownerChange !== 'TRANSFER') return;
      const before = this.#handedOver.get(projectId) ?? [];
      this.#handedOver.set(projectId, new Map([...before, [String(from), event.revision]]));
    } else if (AgencyTeamAssigned.is(event) || AgencyTeamMemberChanged.is(event)) {
      this.#teams.set(event.data.projectId, event.data.members);
    }
  }
}
