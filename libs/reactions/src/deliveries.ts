import { backoff } from '#projections/runner/backoff';
import { reasonOf } from '#projections/runner/projection-status';
import type { CommandGateway, SystemCommand } from './command-gateway.js';
import { OpenPlaces, type OpenPlace, type PlaceInLog } from './open-places.js';

/** Most commands under way at a time. */
const MOST_UNDER_WAY = 100;

/** A command that could not be delivered yet. */
export interface Hindrance {
  readonly command: SystemCommand;
  readonly reason: string;
  /** Instant of the first try that failed, ISO 8601. */
  readonly since: string;
}

/** Whom deliveries tell. */
export interface DeliveryListener<Place extends PlaceInLog> {
  /** Everything asked for up to the place is settled. */
  settled(place: Place): void;
  /** A command was settled. */
  delivered(): void;
  /** There is no room for more commands, or room again. */
  filled(): void;
  /** A command failed for the first time; it is tried on. */
  hindered(hindrance: Hindrance): void;
}

/**
 * Delivers commands until they are settled, each target's in the order of the log. What one target does not take holds up
 * no other, but everything after it counts as open: the place that is told as settled never passes a hole.
 */
export class Deliveries<Place extends PlaceInLog> {
  readonly #places = new OpenPlaces<Place>();
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #hindrances = new Map<string, Hindrance>();
  #open = 0;
  #fullSince: string | undefined;
  #makesRoom: () => void = () => undefined;

  /** @param signal ends all trying; what was not delivered stays open. */
  constructor(
    private readonly gateway: CommandGateway,
    private readonly listener: DeliveryListener<Place>,
    private readonly signal: AbortSignal,
    private readonly now: () => Date,
  ) {}

  /** Commands that are not settled. */
  get open(): number {
    return this.#open;
  }

  /** Since when the command that has been tried longest fails. */
  get hinderedSince(): string | undefined {
    return [...this.#hindrances.values()].map(({ since }) => since).toSorted()[0];
  }

  /** Since when so much is under way that nothing more is taken on. */
  get fullSince(): string | undefined {
    return this.#fullSince;
  }

  /** Goes on with the next place in the log; resolves when there is room for more, or the trying has ended. */
  async add(place: Place, commands: readonly SystemCommand[]): Promise<void> {
    const entry = this.#places.add(place, commands.length);
    this.#open += commands.length;
    for (const command of commands) this.#queue(entry, command);
    this.#tellSettled();
    if (this.#open < MOST_UNDER_WAY) return;
    this.#full(this.now().toISOString());
    while (this.#open >= MOST_UNDER_WAY && !this.signal.aborted) await this.#room();
    this.#full(undefined);
  }

  #full(since: string | undefined): void {
    this.#fullSince = since;
    this.listener.filled();
  }

  /** Resolves when a lane has moved, whichever it is: one that stands still is not listened to again and again. */
  #room(): Promise<void> {
    return new Promise((resolve) => {
      this.#makesRoom = resolve;
    });
  }

  /** Resolves when nothing is under way. */
  async ended(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values());
  }

  #queue(entry: OpenPlace<Place>, command: SystemCommand): void {
    const target = `${command.kind}-${command.id}`;
    const before = this.#lanes.get(target) ?? Promise.resolve();
    const lane = before
      .then(() => this.#deliver(command))
      .then((delivered) => {
        if (this.#lanes.get(target) === lane) this.#lanes.delete(target);
        if (delivered) {
          this.#open--;
          this.#places.settle(entry);
          this.#tellSettled();
          this.listener.delivered();
        }
        this.#makesRoom();
      });
    this.#lanes.set(target, lane);
  }

  /** @returns false when the trying ended before. */
  async #deliver(command: SystemCommand): Promise<boolean> {
    for (let attempt = 0; !this.signal.aborted; attempt++) {
      try {
        await this.gateway.send(command);
        this.#hindrances.delete(command.commandId);
        return true;
      } catch (error) {
        this.#hinder(command, reasonOf(error));
        await backoff(attempt, this.signal);
      }
    }
    return false;
  }

  #hinder(command: SystemCommand, reason: string): void {
    if (this.#hindrances.has(command.commandId)) return;
    const hindrance = { command, reason, since: this.now().toISOString() };
    this.#hindrances.set(command.commandId, hindrance);
    this.listener.hindered(hindrance);
  }

  #tellSettled(): void {
    const reached = this.#places.reached();
    if (reached) this.listener.settled(reached);
  }
}
