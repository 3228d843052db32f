/** A place in the log; `quiet`: no event stands there that asked for anything. */
export interface PlaceInLog {
  readonly quiet: boolean;
}

/** A place, and how much is still open of what was asked for up to there since the place before it. */
export interface OpenPlace<Place extends PlaceInLog> {
  place: Place;
  open: number;
}

/**
 * The places in the log that were passed, in its order, as far as something before them is open. One with nothing open
 * of its own is told with the one before it, so that there are never more than commands are open, and one.
 */
export class OpenPlaces<Place extends PlaceInLog> {
  readonly #places: OpenPlace<Place>[] = [];

  /** How many are kept. */
  get size(): number {
    return this.#places.length;
  }

  /** Goes on to a place with so much to do. */
  add(place: Place, open: number): OpenPlace<Place> {
    const added = { place, open };
    this.#places.push(added);
    if (open === 0) this.#joinBefore(added);
    return added;
  }

  /** One thing of those asked for at a place is done. */
  settle(place: OpenPlace<Place>): void {
    place.open--;
    if (place.open === 0) this.#joinBefore(place);
  }

  /** The last place up to which nothing is open, if it was not told yet. */
  reached(): Place | undefined {
    return this.#places[0]?.open === 0 ? this.#places.shift()?.place : undefined;
  }

  #joinBefore(joined: OpenPlace<Place>): void {
    const at = this.#places.indexOf(joined);
    const before = this.#places[at - 1];
    if (!before) return;
    before.place = { ...joined.place, quiet: before.place.quiet && joined.place.quiet };
    this.#places.splice(at, 1);
  }
}
