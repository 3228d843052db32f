import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsText } from './is-text.js';

class Note {
  @IsText()
  title: unknown = '标题';

  @IsText({ lines: true })
  body: unknown = '正文';

  @IsText({ each: true })
  words: unknown = ['字'];
}

const refused = (said: Partial<Note>): readonly string[] =>
  validateSync(Object.assign(new Note(), said)).map(({ property }) => property);

describe('text in a command', () => {
  it.each(['新材料项目（二期）', 'Phase II – "north"', '𠮷野家', 'e\u0301 👩‍👩‍👧', 'עברית', '-'])('may be %s', (title) =>
    expect(refused({ title })).toEqual([]),
  );

  it.each([
    ['NUL', 'a\u0000b'],
    ['an escape', 'a\u001b[31mb'],
    ['DEL', 'a\u007fb'],
    ['a C1 control', 'a\u0085b'],
    ['an override of the writing direction', 'a\u202egnp.exe'],
    ['an isolate', 'a\u2066b\u2069'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('never carries %s, on one line or on many', (_what, text) => {
    expect(refused({ title: text, body: text, words: [text] })).toEqual(['title', 'body', 'words']);
  });

  it.each([
    ['empty', ''],
    ['blank', '  \t '],
    ['ideographic spaces', '\u3000\u3000'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
  ])('has something to see: not %s', (_what, text) => {
    expect(refused({ title: text, body: text })).toEqual(['title', 'body']);
  });

  it.each(['a\nb', 'a\r\nb', 'a\tb', 'a\u2028b'])('has lines and tabs only where it is long: %j', (text) => {
    expect(refused({ title: text, body: text, words: [text] })).toEqual(['title', 'words']);
  });

  it.each([[5], [null], [{}], [true]])('is not %j', (value) => {
    expect(refused({ title: value, body: value, words: value })).toEqual(['title', 'body', 'words']);
    expect(refused({ words: ['a', value] })).toEqual(['words']);
  });
});
