import { afterEach, beforeEach } from '@jest/globals';
import type { View, ViewStore } from '../port.js';
import { ITEMS, type Place } from './place.js';

/** Gives each test an empty place, a writer on it and the view `items@1`; closes what the test opened. */
export class Given {
  place!: Place;
  store!: ViewStore;
  view!: View;
  private readonly opened: ViewStore[] = [];

  constructor(open: () => Promise<Place>) {
    beforeEach(async () => {
      this.place = await open();
      this.store = await this.writer();
      this.view = await this.store.open(ITEMS);
    });
    afterEach(async () => {
      await Promise.all(this.opened.splice(0).map((store) => store.close()));
      await this.place.remove();
    });
  }

  async writer(): Promise<ViewStore> {
    return this.keep(await this.place.writer());
  }

  async reader(): Promise<ViewStore> {
    return this.keep(await this.place.reader());
  }

  private keep(store: ViewStore): ViewStore {
    this.opened.push(store);
    return store;
  }
}
