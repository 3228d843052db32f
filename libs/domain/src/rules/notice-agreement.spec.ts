import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RULES } from './rule.js';

/** The working papers lie beside a developer's checkout and are not shipped: without them these sentences are skipped. */
const PAPERS = new URL('../../../../../shared/domain/', import.meta.url);
const NOTICE = new URL('notice.txt', PAPERS);
const RULES_PAGE = new URL('rules.md', PAPERS);
const present = existsSync(NOTICE) && existsSync(RULES_PAGE);
if (!present) {
  process.stderr.write('SKIPPED: the rule catalogue is not compared with the notice, ../shared/domain is absent\n');
}
const withPapers = present ? describe : describe.skip;

/** The shortest run of characters that counts as copied from the notice. */
const COPIED_RUN = 16;

/** Every clause number of the notice, in the catalogue's form, read from its headings. */
function clausesOf(notice: string): Set<string> {
  const clauses = new Set(['正文末段']);
  let prefix = '';
  let section = '';
  for (const line of notice.split('\n').map((text) => text.trim())) {
    const annex = /^附件\s*(\d)$/u.exec(line)?.[1];
    const heading = /^([一二三四])、/u.exec(line)?.[1];
    const paragraph = /^（([一二三四五六])）/u.exec(line)?.[1];
    if (annex !== undefined) {
      prefix = `附件${annex}·`;
      clauses.add(`附件${annex}`);
    } else if (heading !== undefined) {
      section = `${prefix}${heading}`;
      clauses.add(section);
    } else if (paragraph !== undefined) {
      clauses.add(`${section}(${paragraph})`);
    }
  }
  return clauses;
}

/** `§2.1` → `二(一)`, `A3.2.1` → `附件3·二(一)`, `A1-1` → `附件1`, `end` → `正文末段`. */
function clauseFromSource(source: string): string {
  if (source === 'end') return '正文末段';
  const annexRow = /^A(\d)(?:-\d+)?$/.exec(source)?.[1];
  if (annexRow !== undefined) return `附件${annexRow}`;
  const [first = '', second] = source.replace(/^(?:§|A3\.)/, '').split('.');
  const chinese = (digit: string): string => '零一二三四五六'.charAt(Number(digit));
  const numbers = second === undefined ? chinese(first) : `${chinese(first)}(${chinese(second)})`;
  return source.startsWith('A3.') ? `附件3·${numbers}` : numbers;
}

/** The rows of the R tables: id, source column, whole line. */
function rulesPageRows(page: string): { id: string; sources: string[]; line: string }[] {
  return page.split('\n').flatMap((line) => {
    const [, id, sources] = /^\| (R-\d\d) \| ([^|]+) \|/.exec(line) ?? [];
    return id === undefined || sources === undefined ? [] : [{ id, sources: sources.trim().split(', '), line }];
  });
}

withPapers('the rule catalogue beside the notice', () => {
  it('cites only numbers that the notice has', () => {
    const clauses = clausesOf(readFileSync(NOTICE, 'utf8'));
    const cited = RULES.flatMap((entry) => entry.clause.split('；')).filter((part) =>
      /^(?:附件|正文|[一二三四](?:\(|$))/u.test(part),
    );
    expect(cited.length).toBeGreaterThan(110);
    expect(cited.filter((part) => !clauses.has(part))).toEqual([]);
  });

  it('places every rule where the analysis found it', () => {
    const rows = rulesPageRows(readFileSync(RULES_PAGE, 'utf8'));
    expect(rows.length).toBe(87);
    for (const { id, sources } of rows) {
      const clause = RULES.find((entry) => entry.id === id)?.clause.split('；');
      expect({ id, clause }).toEqual({ id, clause: expect.arrayContaining(sources.map(clauseFromSource)) });
    }
  });

  it('marks as inferred exactly the rules of the notice whose analysis says so', () => {
    const marked = rulesPageRows(readFileSync(RULES_PAGE, 'utf8')).filter(({ line }) =>
      /\(inf\b|not in the text/.test(line),
    );
    const inferred = RULES.filter((entry) => entry.id.startsWith('R-') && entry.inferred).map((entry) => entry.id);
    expect(inferred).toEqual(marked.map(({ id }) => id));
  });

  it('names every id that the analysis names', () => {
    const page = readFileSync(RULES_PAGE, 'utf8') + readFileSync(new URL('practice.md', PAPERS), 'utf8');
    const named = [...page.matchAll(/^\| ((?:R|A1|A2|N|T|CLK)-\d+) \|/gm)].map((match) => match[1]);
    expect(RULES.map((entry) => entry.id).toSorted()).toEqual(named.toSorted());
  });

  it.each(RULES)('does not copy the notice in $id', (entry) => {
    const notice = readFileSync(NOTICE, 'utf8').replaceAll(/\s/g, '');
    for (const text of [entry.title.zh, entry.summary.zh].map((zh) => zh.replaceAll(/\s/g, ''))) {
      for (let start = 0; start + COPIED_RUN <= text.length; start += 1) {
        const run = text.slice(start, start + COPIED_RUN);
        expect({ run, copied: notice.includes(run) }).toEqual({ run, copied: false });
      }
    }
  });
});
