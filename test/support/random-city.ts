import { CALENDARS } from '#workdays/data/calendars';
import { addDays, businessDate, type BusinessDate } from '#workdays/business-date';
import { WorkingCalendar } from '#workdays/working-calendar';
import { agentStream } from '#domain/agent/stream';
import { intermediaryStream } from '#domain/intermediary/stream';
import type { Role } from '#domain/kernel/actor';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { NewEvent } from '#domain/kernel/event';
import type { Facts } from '#domain/kernel/facts';
import type { OtherStreams } from '#domain/kernel/other-streams';
import { InvalidCommand, NotFound, NotOwnProject, Refusal, StateConflict } from '#domain/kernel/refusal';
import { ownerStream } from '#domain/owner/stream';
import { plotStream } from '#domain/plot/stream';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { ProjectEnteredReserve } from '#domain/project/admission/events';
import { AgencyTeamAssigned } from '#domain/project/agency/events';
import { MajorProjectDesignated, ProjectFiled } from '#domain/project/filing/events';
import { project, type Project } from '#domain/project/state';
import { trainingStream } from '#domain/training/stream';
import { zoneStream } from '#domain/zone/stream';
import { recorded } from './given.js';
import { CATALOGUE } from './major-project.js';
import { Chance } from './chance.js';
import { USCC, movesOn, receiving } from './random-moves.js';

const FIRST_DAY = businessDate('2024-03-18');
/** Days the story may take: what is promised on the last of them still ends in 2026, the last calendar there is. */
const DAYS = 800;
const LEADER = 'leader-1';
const OFFICES: readonly Role[] = ['NR', 'MAIN_LEADER', 'BEO', 'GSO'];
/** What its decisions read of other streams: every department is led by the same person, nothing else has happened. */
const OTHERS: OtherStreams = {
  department: { leaders: [{ personId: LEADER, validFrom: FIRST_DAY }], authority: [] },
  project: project.initial,
  intermediary: intermediaryStream.initial,
  agent: agentStream.initial,
  owner: ownerStream.initial,
  zone: zoneStream.initial,
  plot: plotStream.initial,
  training: trainingStream.initial,
};
const POLICY = { version: 1, ...SHIPPED_POLICY, catalogue: CATALOGUE };
const CALENDAR = new WorkingCalendar(CALENDARS);
const EXPECTED = [Refusal, NotFound, NotOwnProject, StateConflict, InvalidCommand];

/**
 * A city at work, told by chance: projects with items, deferrals and delay cases, every step decided by the domain and
 * often typed in days later. Same seed, same log. Some projects have no owner on record, some no team.
 */
export class RandomCity {
  readonly log: RecordedEvent[] = [];
  readonly projects = new Map<string, Project>();
  readonly #revisions = new Map<string, number>();
  readonly #chance: Chance;
  #today: BusinessDate = FIRST_DAY;

  /** @param projectsAtOnce how many projects go on side by side. */
  constructor(
    seed: number,
    private readonly projectsAtOnce = 4,
  ) {
    this.#chance = new Chance(seed);
  }

  /** Goes on until the log has so many events. */
  growTo(events: number): this {
    while (this.log.length < events) {
      this.#today = addDays(FIRST_DAY, Math.floor((DAYS * this.log.length) / Math.max(events, 2 * DAYS)));
      this.#step();
    }
    return this;
  }

  #step(): void {
    const newest = this.projects.size;
    if (newest < this.projectsAtOnce || this.#chance.of(0.004)) return this.#open(`P${newest + 1}`);
    const projectId = `P${newest - this.#chance.below(this.projectsAtOnce)}`;
    const state = this.projects.get(projectId) ?? project.initial;
    const item = this.#chance.of(0.03) ? undefined : this.#chance.pick(Object.values(state.items.byId).slice(-4));
    const move = item
      ? this.#chance.pick(movesOn(item, state, this.#chance, this.#today, this.log.length))
      : receiving(this.#chance);
    const on = addDays(this.#today, this.#chance.of(0.3) ? -this.#chance.below(6) : 0);
    try {
      this.#append(projectId, on, move?.(state, factsOf(projectId, item?.department ?? 'NR', on)) ?? []);
    } catch (error) {
      if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
    }
  }

  #open(projectId: string): void {
    this.#append(projectId, this.#today, [
      ProjectFiled.of({ projectId, name: `项目${projectId}`, ...(this.#chance.of(0.8) && { ownerUscc: USCC }) }),
      MajorProjectDesignated.of({ projectId, level: 'CITY', basisDoc: 'doc' }),
      ProjectEnteredReserve.of({ projectId, reserveNo: `R-${projectId}` }),
      ...(this.#chance.of(0.8) ? [AgencyTeamAssigned.of({ projectId, members: ['agent-1'] })] : []),
    ]);
  }

  #append(projectId: string, on: BusinessDate, events: readonly NewEvent[]): void {
    const stream = `project-${projectId}`;
    for (const event of events) {
      const revision = (this.#revisions.get(stream) ?? -1) + 1;
      this.#revisions.set(stream, revision);
      const position = `${this.log.length}`.padStart(16, '0') as Position;
      const stored = { ...recorded(event, revision, on, stream), id: `event-${this.log.length}`, position };
      this.log.push(stored);
      this.projects.set(projectId, project.evolve(this.projects.get(projectId) ?? project.initial, stored));
    }
  }
}

function factsOf(targetId: string, department: string, day: BusinessDate): Facts {
  return {
    actor: { id: LEADER, roles: OFFICES, department },
    channel: 'ONLINE',
    commandId: '',
    occurredAt: `${day}T10:00:00+08:00`,
    businessDate: day,
    recordedOn: day,
    targetId,
    policy: POLICY,
    successions: [],
    calendar: CALENDAR,
    calendarRevisions: { 2024: 0, 2025: 0, 2026: 0 },
    of: (kind) => OTHERS[kind],
    registered: () => undefined,
  };
}
