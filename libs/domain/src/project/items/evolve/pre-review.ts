import { on, type Reaction } from '../../../kernel/slice.js';
import { PreReviewEnded, PreReviewFormalized, PreReviewOpened, PreReviewOpinionIssued } from '../events/pre-review.js';
import type { Items, PreReview } from '../state.js';

const change = (items: Items, id: string, apply: (found: PreReview) => PreReview): Items => {
  const found = items.preReviews[id];
  return found ? { ...items, preReviews: { ...items.preReviews, [id]: apply(found) } } : items;
};

/** How pre-reviews evolve: opened, opinion given, ended with their period, made formal. */
export const preReviewReactions: readonly Reaction<Items>[] = [
  on(PreReviewOpened, (items, data) => ({
    ...items,
    preReviews: { ...items.preReviews, [data.preReviewId]: { opened: data } },
  })),
  on(PreReviewOpinionIssued, (items, data) =>
    change(items, data.preReviewId, (found) => ({ ...found, opinion: data })),
  ),
  on(PreReviewEnded, (items, { preReviewId, endedOn }) =>
    change(items, preReviewId, (found) => ({ ...found, endedOn })),
  ),
  on(PreReviewFormalized, (items, { preReviewId, itemId }) =>
    change(items, preReviewId, (found) => ({ ...found, itemId })),
  ),
];
