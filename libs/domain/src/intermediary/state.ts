import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import {
  EngagementEnded,
  EngagementRecorded,
  IntermediaryBlacklisted,
  IntermediaryInstantEvaluated,
  IntermediaryPlatformScored,
  IntermediaryRegistered,
  IntermediaryRemovedFromBlacklist,
  IntermediaryResultPublished,
  IntermediaryRoutineEvaluated,
  ServiceDelivered,
} from './events.js';

/** One engagement on one project: agreed, delivered, evaluated by the owner. */
export interface Engagement {
  readonly engaged: DataOf<typeof EngagementRecorded>;
  readonly delivered?: DataOf<typeof ServiceDelivered>;
  readonly ended?: DataOf<typeof EngagementEnded>;
  readonly evaluated?: DataOf<typeof IntermediaryInstantEvaluated>;
}

/** A time on the blacklist; without a last day it runs on. */
export interface Listing extends DataOf<typeof IntermediaryBlacklisted> {
  /** First day off the list again. */
  readonly removedOn?: BusinessDate;
}

/** An intermediary: its trades, what it was engaged for, what was said of it, and the blacklist. */
export interface Intermediary {
  readonly registered?: DataOf<typeof IntermediaryRegistered>;
  readonly engagements: readonly Engagement[];
  readonly routine: readonly DataOf<typeof IntermediaryRoutineEvaluated>[];
  readonly platform: readonly DataOf<typeof IntermediaryPlatformScored>[];
  /** Periods whose result is published. */
  readonly published: readonly string[];
  /** Times on the blacklist, without those listed in error. */
  readonly listings: readonly Listing[];
}

const changed = (state: Intermediary, engagementId: string, change: Partial<Engagement>): Intermediary => ({
  ...state,
  engagements: state.engagements.map((known) =>
    known.engaged.engagementId === engagementId ? { ...known, ...change } : known,
  ),
});

/** An error undoes the one listing it was; a repair ends all that run. */
function after(listing: Listing, removal: DataOf<typeof IntermediaryRemovedFromBlacklist>): readonly Listing[] {
  const { cause, removedOn, ground, listedOn } = removal;
  if (listing.removedOn !== undefined) return [listing];
  if (cause === 'REPAIRED') return [{ ...listing, removedOn }];
  return listing.ground === ground && listing.listedOn === listedOn ? [] : [listing];
}

const INITIAL: Intermediary = { engagements: [], routine: [], platform: [], published: [], listings: [] };

export const intermediary = slice<Intermediary>(INITIAL, [
  on(IntermediaryRegistered, (state, data) => ({ ...state, registered: data })),
  on(EngagementRecorded, (state, data) => ({ ...state, engagements: [...state.engagements, { engaged: data }] })),
  on(EngagementEnded, (state, data) => changed(state, data.engagementId, { ended: data })),
  on(ServiceDelivered, (state, data) => changed(state, data.engagementId, { delivered: data })),
  on(IntermediaryInstantEvaluated, (state, data) => changed(state, data.engagementId, { evaluated: data })),
  on(IntermediaryRoutineEvaluated, (state, data) => ({ ...state, routine: [...state.routine, data] })),
  on(IntermediaryPlatformScored, (state, data) => ({ ...state, platform: [...state.platform, data] })),
  on(IntermediaryResultPublished, (state, { period }) => ({ ...state, published: [...state.published, period] })),
  on(IntermediaryBlacklisted, (state, data) => ({ ...state, listings: [...state.listings, data] })),
  on(IntermediaryRemovedFromBlacklist, (state, data) => ({
    ...state,
    listings: state.listings.flatMap((listing) => after(listing, data)),
  })),
]);

/** The time on the blacklist that runs on a day, the one that ends last where two do. */
export function listingOn({ listings }: Intermediary, on: BusinessDate): Listing | undefined {
  return listings
    .filter(({ listedOn, removedOn }) => listedOn <= on && (removedOn === undefined || on < removedOn))
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))
    .at(-1);
}

/** Is the intermediary blacklisted on that day? */
export function isBlacklisted(intermediary: Intermediary, on: BusinessDate): boolean {
  return listingOn(intermediary, on) !== undefined;
}
