import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { aimedAt } from '#test/support/aimed-at';
import { given } from '#test/support/given';
import { InvalidCommand } from '../kernel/refusal.js';
import * as decisions from './decide.js';
import { CalendarLoaded } from './events.js';
import { calendarStream } from './stream.js';

const loadCalendar = aimedAt('2026', decisions.loadCalendar);
const amendCalendar = aimedAt('2026', decisions.amendCalendar);

const name = { zh: '元旦', en: "New Year's Day" };
const newYear = { date: businessDate('2026-01-01'), name };
const makeUp = { date: businessDate('2026-01-04'), name };
const fields = { year: 2026, off: [newYear], workdays: [makeUp], source: '国办发明电〔2025〕7号' };
const loaded = CalendarLoaded.of({ ...fields, workdays: [] });

describe('the calendar of a year (CLK-02)', () => {
  it('is loaded from its notice', () =>
    given(calendarStream).when(loadCalendar, fields).thenHappens(['CalendarLoaded', fields]));

  it('is amended with a reason', () =>
    given(calendarStream, loaded)
      .when(amendCalendar, { ...fields, reason: '补录调休' })
      .thenHappens(['CalendarAmended', { workdays: [makeUp], reason: '补录调休' }]));

  it('is loaded under its own year only', () =>
    given(calendarStream)
      .when(loadCalendar, { ...fields, year: 2025 })
      .thenFails(InvalidCommand, { field: 'year' }));

  it('rejects a day of another year', () =>
    given(calendarStream)
      .when(loadCalendar, { ...fields, off: [{ date: '2025-12-31', name }] })
      .thenFails(InvalidCommand, { field: 'off' }));

  it('rejects a make-up day in the middle of the week', () =>
    given(calendarStream, loaded)
      .when(amendCalendar, { ...fields, workdays: [{ date: '2026-01-05', name }], reason: '更正' })
      .thenFails(InvalidCommand, { field: 'off' }));

  it('rejects a year without any day off, as files of years without a notice are', () =>
    given(calendarStream)
      .when(loadCalendar, { ...fields, off: [] })
      .thenFails(InvalidCommand, { field: 'off' }));
});
