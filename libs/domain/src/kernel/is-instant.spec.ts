import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { businessDateOf } from '#workdays/business-date';
import { IsInstant } from './is-instant.js';

class Happening {
  @IsInstant()
  at: unknown;
}

const taken = (at: unknown): boolean => validateSync(Object.assign(new Happening(), { at })).length === 0;

describe('an instant in a command', () => {
  it.each([
    '2024-03-18T09:30Z',
    '2024-03-18T09:30:05Z',
    '2024-03-18T09:30:05.123456789+08:00',
    '2024-02-29T23:59:59-12:00',
    '2024-03-18T00:00:00+14:00',
  ])('is taken as %s, and has a business date', (at) => {
    expect(taken(at)).toBe(true);
    expect(() => businessDateOf(at, 'Asia/Shanghai')).not.toThrow();
  });

  it.each([
    ['without offset', '2024-03-18T09:30:00'],
    ['without a time', '2024-03-18'],
    ['on a day that does not exist', '2023-02-29T09:30:00Z'],
    ['by the week', '2024-W12-1T10:00:00Z'],
    ['at an hour that does not exist', '2024-03-18T24:00:00Z'],
    ['at a minute that does not exist', '2024-03-18T09:60:00Z'],
    ['with an offset no place has', '2024-03-18T09:30:00+15:00'],
    ['with ten digits of a second', '2024-03-18T09:30:00.1234567890Z'],
    ['with something before it', 'x2024-03-18T09:30:00Z'],
    ['with something behind it', '2024-03-18T09:30:00Z\n'],
    ['as a number', 1710725400000],
    ['as a list', ['2024-03-18T09:30:00Z']],
  ])('is not taken %s', (_how, at) => expect(taken(at)).toBe(false));

  it('is refused by a pattern that never searches: begun at its first character and bounded in every part', () => {
    // A megabyte of Ts once kept the server for minutes; this ends at once or the suite's time runs out.
    expect(taken('T'.repeat(1_000_000))).toBe(false);
    expect(taken(`2024-03-18T09:30:00.${'1'.repeat(1_000_000)}`)).toBe(false);
  });
});
