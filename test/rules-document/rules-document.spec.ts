import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RULES } from '#domain/rules/rule';
import { TREATMENT } from '#domain/rules/treatment';
import { citedRules } from './cited-rules.js';
import { rulesDocument } from './document.js';
import { readSources } from './sources.js';
import { testTitlesOf } from './test-titles.js';

const sources = readSources('.');

describe('every rule', () => {
  it('has a row that says how it is treated, and no row is of anything else', () =>
    expect(Object.keys(TREATMENT).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted()));

  it('that the software enforces, records or reports is named by a test', () => {
    const treated = RULES.filter(({ id }) => TREATMENT[id].kind !== 'OUTSIDE').map(({ id }) => id);
    expect(treated.filter((id) => !sources.proofs.has(id))).toEqual([]);
  });

  it('that the software enforces is cited by code outside of the catalogue', () => {
    const enforced = RULES.filter(({ id }) => TREATMENT[id].kind === 'ENFORCED').map(({ id }) => id);
    expect(enforced.filter((id) => !sources.folders.has(id))).toEqual([]);
  });
});

describe('docs/rules.md', () => {
  it('says what catalogue, decisions and tests say now; if not: npm run rules', () =>
    expect(readFileSync('docs/rules.md', 'utf8') === rulesDocument(sources)).toBe(true));
});

describe('the tests of a rule', () => {
  it('are found by the rules their titles and the titles above them name', () => {
    const spec = `
      describe('a card (R-47)', () => {
        it('needs a finding', () => undefined);
        it.each([['A', 1]])('counts %s (N-6)', () => undefined);
        describe(\`at \${day}, late\`, () => { it("is \`late\`", () => undefined); });
      });
      given('a story').it;`;
    expect(testTitlesOf(spec)).toEqual([
      ['a card (R-47)', 'needs a finding'],
      ['a card (R-47)', 'counts %s (N-6)'],
      ['a card (R-47)', 'at …, late', 'is `late`'],
    ]);
  });

  it.each([
    ['refuses it (R-53)', ['R-53']],
    ['rests on T-2, R-69 and R-53', ['R-53', 'R-69', 'T-2']],
    ['R-63…R-65 and A2-13 to A2-15', ['R-63', 'R-64', 'R-65', 'A2-13', 'A2-14', 'A2-15']],
    ['T-1 to T-4', ['T-1', 'T-2', 'T-3', 'T-4']],
    ['R-99 is no rule, nor is XR-53, nor R-530', []],
  ])('“%s” names %j', (text, rules) => expect(citedRules(text)).toEqual(rules));
});
