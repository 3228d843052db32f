import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { amendCalendar, loadCalendar } from './decide.js';
import { CalendarAmended, CalendarLoaded } from './events.js';
import { yearCalendar, type YearCalendar } from './state.js';

/** `calendar-{year}`: the working-day exceptions of one year. */
export const calendarStream: StreamKind<YearCalendar> = {
  ...single(yearCalendar),
  name: 'calendar',
  title: { zh: '工作日历', en: 'Working calendar' },
  idPattern: /^20\d{2}$|^2100$/,
  events: [CalendarLoaded, CalendarAmended],
  decisions: [loadCalendar, amendCalendar],
};
