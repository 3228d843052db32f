import { describe } from '@jest/globals';
import { commitCases } from './commit-cases.js';
import { documentCases } from './document-cases.js';
import { generationCases } from './generation-cases.js';
import { openingCases } from './opening-cases.js';
import { pageCases } from './page-cases.js';
import type { Place } from './place.js';
import { queryCases } from './query-cases.js';

/** What every adapter of the view store promises; `open` hands out a fresh, empty place each time. */
export function describeViewStore(name: string, open: () => Promise<Place>): void {
  describe(`${name} keeps views:`, () => {
    documentCases(open);
    queryCases(open);
    pageCases(open);
    commitCases(open);
    generationCases(open);
    openingCases(open);
  });
}
