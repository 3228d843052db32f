import { describeViewStore } from '#view-store/contract/view-store-contract';
import { InMemoryViews, InMemoryViewStore } from './in-memory-view-store.js';

describeViewStore('in memory', async () => {
  const views = new InMemoryViews();
  const opened: InMemoryViewStore[] = [];
  const open = async (): Promise<InMemoryViewStore> => {
    const store = new InMemoryViewStore(views);
    opened.push(store);
    return store;
  };
  return {
    writer: open,
    reader: open,
    leftOpen: async () => opened.filter(({ isOpen }) => isOpen).map((_, n) => `store ${n}`),
    remove: async () => undefined,
  };
});
