import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '#domain/kernel/envelope';
import { ZoneRegistered } from '#domain/zone/events';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE } from '../../tokens.js';

/** The development zones on record, which are few; each question reads only what is newer in the log. */
@Injectable()
export class RegisteredZones {
  readonly #codes = new Set<string>();
  #read: Position | undefined;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
  ) {}

  /** Their codes in order. */
  async codes(): Promise<readonly string[]> {
    const head = await this.store.head();
    if (head !== undefined && head !== this.#read) {
      const after = this.#read === undefined ? {} : { after: this.#read };
      for await (const stored of this.store.readAll({
        ...after,
        upTo: head,
        filter: { types: [ZoneRegistered.type] },
      })) {
        const event = this.registry.decode(stored);
        if (ZoneRegistered.is(event)) this.#codes.add(event.data.zone);
      }
      this.#read = head;
    }
    return [...this.#codes].sort();
  }
}
