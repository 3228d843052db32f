import { describe, expect, it } from '@jest/globals';
import { event, InvalidEventError } from './event.js';
import { oneOf, record } from './schema.js';

const Judged = event('Judged', {
  version: 1,
  title: { zh: '研判', en: 'Judged' },
  sentence: { zh: '{finding}', en: '{finding}' },
  rules: ['R-10'],
  data: record({ finding: oneOf(['PASS', 'FAIL'], 'Finding') }),
});

describe('a choice among words in an event', () => {
  it.each(['PASS', 'FAIL'])('is %s', (finding) => expect(() => Judged.assertValid({ finding })).not.toThrow());

  it.each(['', 'MAYBE', 'PASSED', 'PASS\nFAIL'])('is not “%s”', (finding) =>
    expect(() => Judged.assertValid({ finding })).toThrow(InvalidEventError),
  );
});
