import {
  EngagementRecorded,
  IntermediaryBlacklisted,
  IntermediaryInstantEvaluated,
  IntermediaryRegistered,
  IntermediaryRemovedFromBlacklist,
  IntermediaryResultPublished,
  ServiceDelivered,
} from '#domain/intermediary/events';
import { present } from '#domain/kernel/present';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One intermediary; its id is the credit code. */
export type IntermediaryDocument = {
  readonly name: string;
  /** Its trades, by their codes in the policy. */
  readonly trades: readonly string[];
  /** Where it stands (model.md 5). */
  readonly status: 'REGISTERED' | 'ACTIVE' | 'BLACKLISTED';
  /** Engagements ever recorded, those on major projects, those delivered, and those delivered late beyond the grace. */
  readonly engagements: number;
  readonly majorEngagements: number;
  readonly deliveries: number;
  readonly lateDeliveries: number;
  /** Deliveries the owner evaluated. */
  readonly evaluations: number;
  /** Its latest published result: half-year, score and stars. */
  readonly lastPeriod?: string;
  readonly lastScore?: number;
  readonly lastStars?: number;
  /** Listings on the blacklist that run: their grounds with the day, as `FRAUD 2026-03-02`. */
  readonly listings: readonly string[];
};

/**
 * One document per intermediary (model.md 6).
 *
 * Indexes: `status` for who is blacklisted, `lastStars` for owners who choose.
 */
export const intermediaries = projection<IntermediaryDocument>('intermediaries', {
  version: 1,
  indexes: [['status'], ['lastStars']],
  key: ({ stream }) => stream.slice('intermediary-'.length),
  on: [
    when(IntermediaryRegistered, (doc, { name, trades }) => ({
      status: 'REGISTERED',
      engagements: 0,
      majorEngagements: 0,
      deliveries: 0,
      lateDeliveries: 0,
      evaluations: 0,
      listings: [],
      ...doc,
      name,
      trades: trades.map(({ code }) => code),
    })),
    whenKnown(EngagementRecorded, (doc, { majorProject }) =>
      standing({
        ...doc,
        engagements: doc.engagements + 1,
        majorEngagements: doc.majorEngagements + (majorProject ? 1 : 0),
      }),
    ),
    whenKnown(ServiceDelivered, (doc, { late }) => ({
      ...doc,
      deliveries: doc.deliveries + 1,
      lateDeliveries: doc.lateDeliveries + (late ? 1 : 0),
    })),
    whenKnown(IntermediaryInstantEvaluated, (doc) => ({ ...doc, evaluations: doc.evaluations + 1 })),
    whenKnown(IntermediaryResultPublished, (doc, { period, score, stars }) => {
      if (doc.lastPeriod !== undefined && period < doc.lastPeriod) return doc;
      return { ...withoutResult(doc), lastPeriod: period, ...present({ lastScore: score, lastStars: stars }) };
    }),
    whenKnown(IntermediaryBlacklisted, (doc, { ground, listedOn }) =>
      standing({ ...doc, listings: [...doc.listings, `${ground} ${listedOn}`] }),
    ),
    whenKnown(IntermediaryRemovedFromBlacklist, (doc, { cause, ground, listedOn }) =>
      standing({
        ...doc,
        listings: cause === 'REPAIRED' ? [] : doc.listings.filter((one) => one !== `${ground} ${listedOn}`),
      }),
    ),
  ],
});

function withoutResult({ lastPeriod: _, lastScore: __, lastStars: ___, ...rest }: IntermediaryDocument) {
  return rest;
}

/** The document with the status that follows from it. */
function standing(doc: IntermediaryDocument): IntermediaryDocument {
  const status = doc.listings.length > 0 ? 'BLACKLISTED' : doc.engagements > 0 ? 'ACTIVE' : 'REGISTERED';
  return { ...doc, status };
}
