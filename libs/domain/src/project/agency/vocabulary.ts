/** What an owner reviews: how an approval item was handled, or an agent of the project's team (practice.md 3.8). */
export const REVIEW_SUBJECTS = ['ITEM', 'AGENT'] as const;
export type ReviewSubject = (typeof REVIEW_SUBJECTS)[number];
