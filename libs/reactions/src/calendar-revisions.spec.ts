import { describe, expect, it } from '@jest/globals';
import { isCountedOnOlder } from './calendar-revisions.js';

const item = (calendarRevisions: { readonly [year: string]: number }, provisional = false) => ({
  acceptedOn: '2026-12-14',
  dueOn: '2027-01-08',
  calendarRevisions,
  provisional,
});

describe('an open item is counted again', () => {
  it('after a year its period lies in was amended or loaded', () => {
    expect(isCountedOnOlder(item({ '2026': 0, '2027': 0 }), { '2026': 1, '2027': 0 })).toBe(true);
    expect(isCountedOnOlder(item({ '2026': 0 }), { '2026': 0, '2027': 0 })).toBe(true);
  });

  it('when none of its years was loaded at the time, and one is now', () =>
    expect(isCountedOnOlder(item({}, true), { '2026': 0 })).toBe(true));
});

describe('an open item is left alone', () => {
  it('when the years of its period stand as they were, whatever happened to others', () =>
    expect(isCountedOnOlder(item({ '2026': 0, '2027': 0 }), { '2024': 3, '2026': 0, '2027': 0 })).toBe(false));

  it('when its period asks no calendar', () => expect(isCountedOnOlder(item({}), { '2026': 5 })).toBe(false));
});
