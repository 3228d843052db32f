import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { daysLate, isOverdue } from './days-late.js';

const calendar = new WorkingCalendar(CALENDARS);
/** 2026-03-13 is a Friday. */
const friday = businessDate('2026-03-13');
const on = (day: string) => ({
  late: daysLate(friday, businessDate(day), { calendar }),
  found: isOverdue(friday, businessDate(day), { calendar }),
});

describe('days late (R-24, R-81, R-69, R-33)', () => {
  it('are none up to the last day', () => expect(on('2026-03-13')).toEqual({ late: 0, found: false }));

  it.each(['2026-03-14', '2026-03-15'])('are found by no clock on a rest day, on which nobody could act (%s)', (day) =>
    expect(on(day).found).toBe(false),
  );

  it('are found from the first working day on, and counted in working days', () => {
    expect(on('2026-03-16')).toEqual({ late: 1, found: true });
    expect(on('2026-03-18')).toEqual({ late: 3, found: true });
  });

  it('are one for a step that was taken on a rest day after the last day (scoring.md 7.1)', () =>
    expect(on('2026-03-14').late).toBe(1));
});
