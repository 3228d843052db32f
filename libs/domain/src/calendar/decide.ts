import { businessDate } from '#workdays/business-date';
import { checkCalendarYear, InvalidCalendarYearError } from '#workdays/calendar-year';
import { decisionsOf } from '../kernel/decision.js';
import { InvalidCommand } from '../kernel/refusal.js';
import { AmendCalendar, LoadCalendar, type ExceptionDayDto } from './commands.js';
import { CalendarAmended, CalendarLoaded } from './events.js';
import type { YearCalendar } from './state.js';

const calendarDecision = decisionsOf<YearCalendar>('calendar');

const days = (listed: readonly ExceptionDayDto[]) =>
  listed.map(({ date, name: { zh, en } }) => ({ date: businessDate(date), name: { zh, en } }));

/** @throws InvalidCommand when the year is not the stream's, or its days cannot be right. */
function checkedYear(targetId: string, { year, off, workdays, source }: LoadCalendar) {
  if (`${year}` !== targetId) {
    throw new InvalidCommand('year', {
      zh: `应为${targetId}，与日历编号一致`,
      en: `must be ${targetId}, as the calendar's id says`,
    });
  }
  const calendar = { year, off: days(off), workdays: days(workdays) };
  try {
    checkCalendarYear(calendar);
  } catch (error) {
    if (!(error instanceof InvalidCalendarYearError)) throw error;
    throw new InvalidCommand('off', {
      zh: `${year}年日历有误，请对照放假通知核对日期（${error.message}）`,
      en: error.message,
    });
  }
  return { ...calendar, source };
}

export const loadCalendar = calendarDecision(LoadCalendar, {
  title: { zh: '载入工作日历', en: 'Load a calendar year' },
  roles: ['ADMIN', 'SYSTEM'],
  rule: 'CLK-02',
  opens: 'ALWAYS',
  decide: (_, command, facts) => [CalendarLoaded.of(checkedYear(facts.targetId, command))],
});

export const amendCalendar = calendarDecision(AmendCalendar, {
  title: { zh: '修订工作日历', en: 'Amend a calendar year' },
  roles: ['ADMIN'],
  rule: 'CLK-02',
  decide: (_, command, facts) => [
    CalendarAmended.of({ ...checkedYear(facts.targetId, command), reason: command.reason }),
  ],
});
