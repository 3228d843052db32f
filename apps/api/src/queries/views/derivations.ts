import { Inject, Injectable } from '@nestjs/common';
import { businessDateOf } from '#workdays/business-date';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import type { Configuration } from '#platform/configuration';
import { textsOf } from '../../parameters.js';
import { CONFIGURATION, EVENT_REGISTRY, EVENT_STORE, NOW } from '../../tokens.js';
import { ReferenceData } from '../reference-data.js';
import type { PreparedDerivation, ViewQuery } from './view-query.js';

/** Prepares what queries derive, with today's date and everything a derivation may read. */
@Injectable()
export class Derivations {
  constructor(
    @Inject(ReferenceData) private readonly reference: ReferenceData,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(NOW) private readonly now: () => Date,
  ) {}

  /** @param given the query string, every parameter of which is known to fit. */
  async prepare(
    { derivation }: ViewQuery,
    given: Readonly<Record<string, string>>,
  ): Promise<PreparedDerivation | undefined> {
    const { reference, eventStore, registry } = this;
    const today = businessDateOf(this.now(), this.configuration.officeTimeZone);
    if (!derivation) return undefined;
    const own = textsOf(derivation.parameters, given);
    return derivation.prepare(own, { reference, eventStore, registry, today });
  }
}
