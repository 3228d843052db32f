import { describe, expect, it } from '@jest/globals';
import { isRuleId, rule, RULES } from './rule.js';
import type { RuleId } from './rule.js';

const CHINESE = /\p{Script=Han}/u;

const numbered = (prefix: string, count: number, width = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(width, '0')}`);

/** `第三十二条` or several of them, separated by `、`. */
const ARTICLES = '第[一二三四五六七八九十百零]+条(?:、第[一二三四五六七八九十百零]+条)*';
const CLAUSE_FORMS = [
  /^[一二三四](?:\([一二三四五六]\))?$/u,
  /^附件[124]$/u,
  /^附件3·[一二三四](?:\([一二三四五]\))?$/u,
  /^正文末段$/u,
  new RegExp(`^(?:民法典|\\p{Script=Han}+(?:法|条例)) ${ARTICLES}$`, 'u'),
  new RegExp(`^地方规定（\\p{Script=Han}+）(?:${ARTICLES})?$`, 'u'),
  /^实践做法（\p{Script=Han}+）$/u,
];

describe('the rule catalogue', () => {
  it('holds R-01 to R-87, both annexes, the notes and tensions and the clock rules once each, in order', () => {
    expect(RULES.map((entry) => entry.id)).toEqual([
      ...numbered('R-', 87, 2),
      ...numbered('A1-', 9),
      ...numbered('A2-', 15),
      ...numbered('N-', 8),
      ...numbered('T-', 4),
      ...numbered('CLK-', 17, 2),
    ]);
  });

  it('says where every rule stands, as a number of the notice, an article, a local rule or a practice', () => {
    const odd = RULES.flatMap(({ id, clause }) =>
      clause
        .split('；')
        .filter((part) => !CLAUSE_FORMS.some((form) => form.test(part)))
        .map((part) => `${id} ${part}`),
    );
    expect(odd).toEqual([]);
  });

  it.each(RULES)('tells $id in Chinese and in English, in full sentences and without mixing the two', (entry) => {
    for (const text of [entry.title, entry.summary]) {
      expect(text.zh).toMatch(CHINESE);
      expect(text.en).not.toMatch(CHINESE);
      expect(text.en).toMatch(/[a-z]/);
      expect([text.zh.trim(), text.en.trim()]).toEqual([text.zh, text.en]);
    }
    expect(entry.summary.zh).toMatch(/。$/u);
    expect(entry.summary.en).toMatch(/\.$/);
  });

  it.each(RULES)(
    'keeps the title of $id within 16 characters or 12 words and its summary to two sentences',
    (entry) => {
      expect([...entry.title.zh].length).toBeLessThanOrEqual(16);
      expect(entry.title.en.split(/\s+/).length).toBeLessThanOrEqual(12);
      expect(entry.summary.zh.match(/。/gu)?.length).toBeLessThanOrEqual(2);
      expect(entry.summary.en.match(/\.(?= |$)/g)?.length).toBeLessThanOrEqual(2);
    },
  );

  it('gives no two rules the same title or summary', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(RULES.map((entry) => entry.title[language])).size).toBe(RULES.length);
      expect(new Set(RULES.map((entry) => entry.summary[language])).size).toBe(RULES.length);
    }
  });

  it('finds a rule by its id', () => {
    expect(rule('R-53').clause).toBe('四(二)');
    expect(rule('R-65').clause).toBe('附件3·二(一)');
    expect(rule('CLK-10').clause).toBe('行政许可法 第四十二条');
  });

  it('tells a rule id from any other text', () => {
    expect(isRuleId('R-53')).toBe(true);
    expect(isRuleId('CLK-17')).toBe(true);
    for (const text of ['R-88', 'R-1', 'r-53', '', 'constructor']) expect(isRuleId(text)).toBe(false);
  });

  it('does not compile a misspelt id, and says what to do when unchecked input brings one', () => {
    // @ts-expect-error R-88 is not in the catalogue, so the compiler refuses it
    const misspelt: RuleId = 'R-88';
    expect(() => rule(misspelt)).toThrow('No rule "R-88" in the catalogue: check the text with isRuleId()');
  });
});
