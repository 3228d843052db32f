import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from './sha256.js';

const nodes = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the domain’s SHA-256', () => {
  it('gives the examples of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each([54, 55, 56, 63, 64, 65, 119, 120, 4000])('agrees with the platform’s on %i bytes', (length) => {
    expect(sha256('x'.repeat(length))).toBe(nodes('x'.repeat(length)));
  });

  it('agrees with the platform’s on any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => expect(sha256(text)).toBe(nodes(text))),
      { numRuns: 100, seed: 20_240_318 },
    ));
});
