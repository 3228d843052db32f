import { describe, expect, it } from '@jest/globals';
import { count, progressText } from './progress.js';

describe('progress in words', () => {
  it('tells what is done of what, how fast, and what is left', () => {
    expect(progressText(12_000, 40_000, 3, 'events')).toBe('12,000 of 40,000 events, 4,000/s, 7 s left');
  });

  it('promises no end where the total is not known', () => {
    expect(progressText(12_000, undefined, 3, 'events')).toBe('12,000 events, 4,000/s');
  });

  it('counts one thing and several in their own words', () => {
    expect(count(1, 'case', 'cases')).toBe('1 case');
    expect(count(1_434, 'case', 'cases')).toBe('1,434 cases');
    expect(count(0, 'case', 'cases')).toBe('0 cases');
  });

  it('says nothing of time before anything is done', () => {
    expect(progressText(0, 10, 0, 'cases')).toBe('0 of 10 cases, 0/s');
  });
});
