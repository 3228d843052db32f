import { Inject, Injectable } from '@nestjs/common';
import { maxDate, type BusinessDate } from '#workdays/business-date';
import { DepartmentRegistered } from '#domain/department/events';
import {
  IntermediaryInstantEvaluated,
  IntermediaryPlatformScored,
  IntermediaryResultPublished,
  IntermediaryRoutineEvaluated,
} from '#domain/intermediary/events';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { TrainingHeld } from '#domain/training/events';
import { ZoneRegistered } from '#domain/zone/events';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE } from '../../tokens.js';
import { LogFollower } from '../log-follower.js';

/** What says that an intermediary was rated in a half-year. */
const RATINGS = [IntermediaryInstantEvaluated, IntermediaryRoutineEvaluated, IntermediaryPlatformScored] as const;

const TYPES = [ZoneRegistered, DepartmentRegistered, TrainingHeld, IntermediaryResultPublished, ...RATINGS].map(
  ({ type }) => type,
);

/**
 * Which zones and departments there are, when agents were trained last, and whose results are published: what gaps are
 * looked for by, beside the streams themselves. Each question reads only what is newer in the log; reading something twice
 * changes nothing.
 */
@Injectable()
export class CityRecord {
  readonly #zones = new Set<string>();
  readonly #departments = new Set<string>();
  readonly #trained = new Map<string, BusinessDate>();
  /** Intermediaries by half-year: those that were rated, and those whose result is published. */
  readonly #rated = new Map<string, Set<string>>();
  readonly #published = new Map<string, Set<string>>();
  readonly #follower: LogFollower;

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(EVENT_REGISTRY) registry: EventRegistry) {
    this.#follower = new LogFollower(store, registry, TYPES, (event) => this.#take(event));
  }

  /** Codes of the development zones, in order. */
  async zones(): Promise<readonly string[]> {
    await this.#follower.catchUp();
    return [...this.#zones].sort();
  }

  /** Codes of the departments, counties and zones that act, in order. */
  async departments(): Promise<readonly string[]> {
    await this.#follower.catchUp();
    return [...this.#departments].sort();
  }

  /** What it says of the duties of departments: trainings by topic, half-years with a result that is not published. */
  async duties(): Promise<{
    readonly trained: ReadonlyMap<string, BusinessDate>;
    readonly unpublished: readonly string[];
  }> {
    await this.#follower.catchUp();
    const unpublished = [...this.#rated]
      .filter(([period, rated]) => [...rated].some((uscc) => this.#published.get(period)?.has(uscc) !== true))
      .map(([period]) => period);
    return { trained: this.#trained, unpublished: unpublished.sort() };
  }

  #take(event: RecordedEvent): void {
    if (ZoneRegistered.is(event)) this.#zones.add(event.data.zone);
    if (DepartmentRegistered.is(event)) this.#departments.add(event.data.code);
    if (TrainingHeld.is(event)) {
      const { trainingTopic, heldOn } = event.data;
      this.#trained.set(trainingTopic, maxDate(this.#trained.get(trainingTopic) ?? heldOn, heldOn));
    }
    if (IntermediaryResultPublished.is(event)) note(this.#published, event.data);
    for (const rating of RATINGS) if (rating.is(event)) note(this.#rated, event.data);
  }
}

function note(periods: Map<string, Set<string>>, { period, uscc }: { period: string; uscc: string }): void {
  periods.set(period, (periods.get(period) ?? new Set()).add(uscc));
}
