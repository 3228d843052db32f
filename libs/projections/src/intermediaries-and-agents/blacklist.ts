import type { BusinessDate } from '#workdays/business-date';
import { IntermediaryBlacklisted, IntermediaryRemovedFromBlacklist } from '#domain/intermediary/events';
import type { BlacklistGround } from '#domain/intermediary/vocabulary';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

type Listing = {
  readonly ground: BlacklistGround;
  readonly department: string;
  readonly listedOn: BusinessDate;
  readonly until: BusinessDate;
};

/** An intermediary that is on the blacklist or was; its id is the credit code. */
export type BlacklistDocument = Listing & {
  readonly name: string;
  /** It is on the list now: no new engagement on a major project. */
  readonly listed: boolean;
  /** Every listing that runs; the document itself tells the one that ends last. */
  readonly running: readonly Listing[];
  readonly removedOn?: BusinessDate;
};

/** The last of the running listings, which decides how long the intermediary stays. */
function latest(listings: readonly Listing[]): Listing | undefined {
  return listings.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
}

/**
 * One document per intermediary ever blacklisted (model.md 6; R-41). Who was listed in error was never on it: the
 * document goes, the events stay.
 *
 * One index, `listed`: who is on the list.
 */
export const blacklist = projection<BlacklistDocument>('blacklist', {
  version: 1,
  indexes: [['listed', 'until']],
  on: [
    when(
      IntermediaryBlacklisted,
      (doc, { name, ground, department, listedOn, until }) => {
        const listing = { ground, department, listedOn, until };
        const running = [...(doc?.running ?? []), listing];
        return { ...(latest(running) ?? listing), name, listed: true, running };
      },
      uscc,
    ),
    whenKnown(
      IntermediaryRemovedFromBlacklist,
      (doc, { cause, removedOn, ground, listedOn }) => {
        if (cause === 'REPAIRED') return { ...doc, listed: false, running: [], removedOn };
        const running = doc.running.filter((one) => one.ground !== ground || one.listedOn !== listedOn);
        const standing = latest(running);
        return standing && { ...doc, ...standing, running };
      },
      uscc,
    ),
  ],
});

function uscc(data: { readonly uscc: string }): string {
  return data.uscc;
}
