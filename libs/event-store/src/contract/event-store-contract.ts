import { afterEach, beforeEach, describe } from '@jest/globals';
import { appendCases } from './append-cases.js';
import { readCases } from './read-cases.js';
import { concurrencyCases } from './concurrency-cases.js';
import { subscriptionCases } from './subscription-cases.js';
import type { EventStore } from '../port.js';

/** A store opened for one test on an empty log; on a shared server: under a STREAM_PREFIX of its own. */
export interface OpenedStore {
  readonly store: EventStore;
  /** Opens the same log again; the test has closed the store before. Left out where a store cannot be reopened. */
  reopen?(): Promise<EventStore>;
  /** Closes what is still open and removes what was stored. */
  dispose(): Promise<void>;
}

/** What the cases work on; valid inside a test. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens its log again; where the adapter cannot, the store stays as it is. */
  reopen(): Promise<EventStore>;
}

/** The promises of the EventStore port, asked of one adapter. Every adapter runs this suite unchanged. */
export function describeEventStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`event store contract: ${name}`, () => {
    let opened: OpenedStore;

    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());

    const tested: StoreUnderTest = {
      get store() {
        return opened.store;
      },
      async reopen() {
        if (!opened.reopen) return opened.store;
        await opened.store.close();
        return opened.reopen();
      },
    };

    appendCases(tested);
    readCases(tested);
    concurrencyCases(tested);
    subscriptionCases(tested);
  });
}
