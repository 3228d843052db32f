import { describe, expect, it } from '@jest/globals';
import { addDays, businessDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import { dueDate, explainClock, readClock, warnFrom } from './clock.js';
import type { ClockTerms, Pause } from './clock.js';
import { CALENDARS } from './data/calendars.js';
import { WorkingCalendar } from './working-calendar.js';

const d = businessDate;
const calendar = new WorkingCalendar(CALENDARS);

function terms(acceptedOn: string, promisedDays: number, pauses: Pause[] = []): ClockTerms {
  return {
    acceptedOn: d(acceptedOn),
    promisedDays,
    timeUnit: 'WORKING_DAY',
    extensionDays: 0,
    pauses,
    restDayRule: 'NONE',
  };
}

const pause = (id: string, from: string, to: string): Pause => ({ id, from: d(from), to: d(to), reason: 'CORRECTION' });
const due = (of: ClockTerms): BusinessDate => dueDate(of, calendar).dueOn;
const read = (of: ClockTerms, on: BusinessDate) => readClock(of, calendar, on);

describe('pitfalls of clocks', () => {
  it('14: a second suspension is neither refused nor lost, and resuming across midnight counts one day', () => {
    const pauses = [
      pause('first', '2024-03-19', '2024-03-20'),
      pause('second', '2024-03-21', '2024-03-22'),
      pause('same-day', '2024-03-26', '2024-03-26'),
    ];
    expect(dueDate(terms('2024-03-18', 7, pauses), calendar)).toMatchObject({ pausedDays: 2, dueOn: '2024-03-29' });
  });

  it('16: a holiday on a weekend is not taken out twice, and holidays in the days added are', () => {
    const pauses = [pause('survey', '2024-04-03', '2024-04-07')];
    expect(dueDate(terms('2024-04-01', 5, pauses), calendar)).toEqual({
      firstDueOn: '2024-04-09',
      dueOn: '2024-04-10',
      pausedDays: 1,
      provisional: false,
    });
  });

  it('17: list and case agree, because the warning date is the day on which the case turns yellow', () => {
    const paused = terms('2024-09-20', 12, [pause('hearing', '2024-09-24', '2024-09-29')]);
    const warned = warnFrom(paused, calendar);
    expect(read(paused, addDays(warned, -1)).signal).toBe('GREEN');
    expect(read(paused, warned).signal).toBe('YELLOW');
    expect(read(paused, warned).dueOn).toBe(due(paused));
  });

  it('18: a newly announced holiday moves an open case, and the days explain the due date', () => {
    const open = terms('2024-05-20', 5);
    const announced = { date: d('2024-05-23'), name: { zh: '临时放假', en: 'Special holiday' } };
    const amended = new WorkingCalendar(
      CALENDARS.map((year) => (year.year === 2024 ? { ...year, off: [...year.off, announced] } : year)),
    );
    expect(dueDate(open, calendar).dueOn).toBe('2024-05-27');
    expect(dueDate(open, amended).dueOn).toBe('2024-05-28');
    const day = explainClock(open, amended, d('2024-05-28')).find(({ date }) => date === announced.date);
    expect(day).toEqual({ ...announced, kind: 'HOLIDAY', countedAs: 'NOT_COUNTED', used: 2, overdue: false });
  });

  it('19: the bands have no gap: green, then yellow, then overdue, for periods of any length', () => {
    for (let promised = 1; promised <= 60; promised++) {
      const item = terms('2024-03-18', promised);
      const seen: string[] = [];
      for (let on = item.acceptedOn; on <= addDays(due(item), 3); on = addDays(on, 1)) {
        const { signal } = read(item, on);
        if (seen.at(-1) !== signal) seen.push(signal);
      }
      expect(seen).toEqual(promised === 1 ? ['YELLOW', 'OVERDUE'] : ['GREEN', 'YELLOW', 'OVERDUE']);
    }
  });

  it('20: an extension taken back from a paused case leaves the date it would have had without it', () => {
    const pauses = [pause('hearing', '2024-03-20', '2024-03-25'), pause('papers', '2024-03-28', '2024-04-02')];
    const plain = terms('2024-03-18', 7, pauses);
    const extended = { ...plain, extensionDays: 5 };
    expect(due(extended)).toBe('2024-04-12');
    expect(due({ ...extended, extensionDays: 0 })).toBe(due(plain));
    expect(due(plain)).toBe('2024-04-07');
  });
});
