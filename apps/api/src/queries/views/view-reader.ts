import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import { versionOf } from '#projections/runner/generation';
import { waitForCheckpoint } from '#projections/runner/wait-for-checkpoint';
import type { View, ViewStore } from '#view-store/port';
import { position, positionOfLog } from '../../log-position.js';
import { integer, type Values } from '../../parameters.js';
import { EVENT_STORE, LOG_ID, VIEW_STORE } from '../../tokens.js';
import { ViewBehind, ViewNotReady } from './view-problems.js';

/** How long a query waits for its view where the caller does not say, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Read your writes: parameters of every view query. */
export const READ_PARAMETERS = {
  after: position('Wait until the view holds everything up to this position, as a command answered it'),
  wait: integer(`Longest wait for \`after\`, in milliseconds; left out: ${PATIENCE_MS}`, 0, 30_000),
};

/** Where an answer was taken from. */
export interface Source {
  readonly logId: string;
  /** The view and the version of its definition. */
  readonly view: { readonly name: string; readonly version: number };
  /** Everything up to this position of the log is in the answer. */
  readonly position: Position;
}

/** Opens views for queries. */
@Injectable()
export class ViewReader {
  constructor(
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  /** The generation queries read, once it has reached `after`. @throws ViewNotReady, ViewBehind, ValidationFailed */
  async open(
    name: string,
    { after, wait = PATIENCE_MS }: Values<typeof READ_PARAMETERS>,
  ): Promise<{ readonly view: View; readonly source: Source }> {
    if (after !== undefined) await this.#reach(name, await positionOfLog(this.eventStore, after, '?after'), wait);
    const view = await this.viewStore.active(name);
    // Taken before the rows are read, so that they are never older than it says.
    const checkpoint = await view?.checkpoint();
    if (!view || !checkpoint) throw new ViewNotReady(name);
    const version = versionOf(view.schema.version);
    return { view, source: { logId: this.logId, view: { name, version }, position: checkpoint.position } };
  }

  async #reach(name: string, asked: Position, wait: number): Promise<void> {
    const signal = AbortSignal.timeout(wait);
    try {
      await waitForCheckpoint(this.viewStore, name, asked, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
      const checkpoint = await (await this.viewStore.active(name))?.checkpoint();
      throw new ViewBehind(name, asked, checkpoint?.position);
    }
  }
}
