import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Position } from '#domain/kernel/envelope';
import { LogMismatch } from '../errors.js';
import { logPositionOf, positionOf } from './position.js';

describe('a position in EventStoreDB', () => {
  const part = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  const place = fc.record({ commit: part, prepare: part });

  it('keeps commit and prepare', () => {
    fc.assert(fc.property(place, (at) => expect(logPositionOf(positionOf(at))).toEqual(at)));
  });

  it('is a text whose order is log order: commit first, then prepare', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const earlier = a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);
        expect(positionOf(a) < positionOf(b)).toBe(earlier);
      }),
    );
  });

  it('is not taken from another kind of log', () => {
    const embedded = '0000000000000042' as Position;
    expect(() => logPositionOf(embedded)).toThrow(LogMismatch);
  });
});
