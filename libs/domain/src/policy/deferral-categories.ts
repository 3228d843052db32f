/**
 * Categories of R-63, by what the notice names in them. 3 and 4 fit what an earlier item asks for or leads to, and the
 * record shows whether it did; 5 and 6 rest on the department's discretion, which R-62 bars in sensitive domains.
 */
export const CATEGORY = { LICENCE: 1, INTERNAL: 2, EARLIER_STAGE: 3, PREVIOUS_ITEM: 4, DEEMED: 5, OTHER: 6 } as const;
