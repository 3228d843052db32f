import { describeEventStore } from '#event-store/contract/event-store-contract';
import { InMemoryEventStore } from './in-memory-event-store.js';

describeEventStore('in memory', async () => {
  const store = new InMemoryEventStore();
  return { store, dispose: () => store.close() };
});
