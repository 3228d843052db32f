import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Rows of the table: the number, and the tests named in the last column. */
const rows = readFileSync('docs/pitfalls.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ''))
  .map(([, number, , , shownBy]) => ({ number: Number(number), tests: (shownBy ?? '').split('<br>').map(named) }));

function named(reference: string): { readonly file: string; readonly title: string } {
  const [, file, title] = /^`([^`]+\.ts)`: (.+)$/.exec(reference) ?? [];
  if (file === undefined || title === undefined) throw new Error(`names no test: ${reference}`);
  return { file, title };
}

describe('docs/pitfalls.md', () => {
  it('answers every pitfall that was reproduced elsewhere, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  });

  it.each(rows)('names tests that exist for pitfall $number', ({ tests }) => {
    const missing = tests.filter(({ file, title }) => !titlesIn(file).includes(title));
    expect(missing).toEqual([]);
  });
});

/** Titles of the tests a file holds. */
function titlesIn(file: string): readonly (string | undefined)[] {
  const test = /\bit(?:\.each[^\n]*)?\(\s*(?:'([^'\n]+)'|`([^`\n]+)`)/g;
  return [...readFileSync(file, 'utf8').matchAll(test)].map(([, quoted, template]) => quoted ?? template);
}
