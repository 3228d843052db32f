import type { Position } from '#domain/kernel/envelope';
import type { Condition, Stored, ViewStore } from '#view-store/port';
import type { CommandGateway, SystemCommand } from './command-gateway.js';
import type { DeadlineFailure } from './deadline-status.js';

/** Longest a search waits for its view to reach the log's end, in milliseconds. */
const PATIENCE_MS = 30_000;

/** What a search works on. */
export interface SearchParts {
  readonly viewStore: ViewStore;
  readonly gateway: CommandGateway;
  readonly runner: { waitFor(view: string, position: Position, signal: AbortSignal): Promise<void> };
}

/**
 * The searches of one pass: each goes through rows of a view and gives the commands they ask for. What fails is
 * gathered, so that it keeps no other row and no other search back.
 */
export class RowSearch {
  readonly #failures: DeadlineFailure[] = [];
  readonly #waited = new Map<string, Promise<void>>();
  #given = 0;

  /**
   * @param head what the views must have seen.
   * @param signal ends a search between two pages.
   */
  constructor(
    private readonly parts: SearchParts,
    private readonly head: Position,
    private readonly signal: AbortSignal,
  ) {}

  /** Commands given and settled so far. */
  get given(): number {
    return this.#given;
  }

  /** What could not be done so far. */
  get failures(): readonly DeadlineFailure[] {
    return this.#failures;
  }

  /**
   * Makes a search; its failure is gathered under what it was looking for.
   * @throws the reason of the abort.
   */
  async attempt(what: string, search: () => Promise<void>): Promise<void> {
    try {
      await search();
    } catch (error) {
      this.signal.throwIfAborted();
      this.#failures.push({ attempted: `looking for what needs ${what}`, error });
    }
  }

  /** Gives a command for each row that asks for one; a view that stands still holds up no search on another. */
  async each(
    view: string,
    where: readonly Condition[],
    commandOf: (row: Stored) => SystemCommand | undefined,
    settled: (row: Stored, command: SystemCommand) => void = () => undefined,
  ): Promise<void> {
    await this.#seen(view);
    const active = await this.parts.viewStore.active(view);
    if (!active) return;
    let cursor: string | undefined;
    do {
      this.signal.throwIfAborted();
      const page = await active.query({ where, sort: [{ field: '_id' }], limit: 500, ...(cursor && { cursor }) });
      await Promise.all(
        page.rows.map(async (row) => {
          const asked = commandOf(row);
          if (asked && (await this.#give(asked))) settled(row, asked);
        }),
      );
      cursor = page.next;
    } while (cursor !== undefined);
  }

  /** Waits, once a pass, until the view has seen the log's end as it was when the pass began. */
  #seen(view: string): Promise<void> {
    const waited = this.#waited.get(view) ?? this.#waitFor(view);
    this.#waited.set(view, waited);
    return waited;
  }

  #waitFor(view: string): Promise<void> {
    const signal = AbortSignal.any([this.signal, AbortSignal.timeout(PATIENCE_MS)]);
    return this.parts.runner.waitFor(view, this.head, signal);
  }

  /** @returns whether it was settled. */
  async #give(asked: SystemCommand): Promise<boolean> {
    try {
      await this.parts.gateway.send(asked);
      this.#given++;
      return true;
    } catch (error) {
      this.#failures.push({ attempted: asked.name, target: asked.id, error });
      return false;
    }
  }
}
