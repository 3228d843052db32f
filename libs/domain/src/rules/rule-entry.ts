import type { Bilingual } from '../kernel/bilingual.js';

/**
 * One row of the catalogue as the data files write it, before the ids are known as a union.
 * Texts are in our own words: the notice's sentences are not copied (design.md 2).
 */
export interface RuleEntry {
  readonly id: string;
  /** Where the rule stands: the notice's own number (`四(二)`, `附件3·二(一)`), or the statute's or practice's name; `；` separates several. */
  readonly clause: string;
  readonly title: Bilingual;
  /** What is allowed, required or refused, in one or two sentences. */
  readonly summary: Bilingual;
  /** Set when at least a part of what is enforced is our inference, not the letter of the source. */
  readonly inferred?: true;
}
