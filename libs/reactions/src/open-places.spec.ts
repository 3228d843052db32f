import { describe, expect, it } from '@jest/globals';
import { OpenPlaces } from './open-places.js';

const at = (position: number, quiet = false) => ({ position, quiet });

describe('places in the log that wait for one before them', () => {
  it('are told in one, up to the next that is open', () => {
    const places = new OpenPlaces<{ position: number; quiet: boolean }>();
    const [hole, , later] = [places.add(at(1), 1), places.add(at(2), 0), places.add(at(3), 1), places.add(at(4), 0)];
    expect(places.reached()).toBeUndefined();
    if (later) places.settle(later);
    expect(places.reached()).toBeUndefined();
    places.add(at(5), 1);
    if (hole) places.settle(hole);
    expect(places.reached()).toEqual(at(4));
    expect(places.reached()).toBeUndefined();
  });

  it('cost no more than what is open, however long it stands and whatever was settled behind it', () => {
    const places = new OpenPlaces<{ position: number; quiet: boolean }>();
    places.add(at(0), 1);
    for (let position = 1; position <= 1000; position++) {
      const place = places.add(at(position, position % 2 === 0), position % 2);
      if (place.open > 0) places.settle(place);
    }
    expect(places.size).toBe(1);
  });

  it('are quiet together only where none of them had an event', () => {
    const places = new OpenPlaces<{ position: number; quiet: boolean }>();
    const hole = places.add(at(1), 1);
    places.add(at(2, true), 0);
    places.settle(hole);
    expect(places.reached()).toEqual(at(2));
    places.add(at(3, true), 0);
    expect(places.reached()).toEqual(at(3, true));
  });
});
