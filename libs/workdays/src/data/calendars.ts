import { addDays, businessDate } from '../business-date.js';
import type { CalendarException, CalendarYear, DayName } from '../calendar-year.js';
import {
  DRAGON_BOAT,
  LABOUR_DAY,
  MID_AUTUMN,
  NATIONAL_DAY,
  NATIONAL_DAY_AND_MID_AUTUMN,
  NEW_YEAR,
  QINGMING,
  SPRING_FESTIVAL,
} from './day-names.js';

/** The days `first` to `last`, both included. */
function days(name: DayName, first: string, last = first): CalendarException[] {
  const listed: CalendarException[] = [];
  for (let date = businessDate(first); date <= last; date = addDays(date, 1)) listed.push({ date, name });
  return listed;
}

/** Holidays and make-up days of the years that ship with the product, from the yearly notices ([S09]). */
export const CALENDARS: readonly CalendarYear[] = [
  {
    year: 2024,
    off: [
      ...days(NEW_YEAR, '2024-01-01'),
      ...days(SPRING_FESTIVAL, '2024-02-10', '2024-02-17'),
      ...days(QINGMING, '2024-04-04', '2024-04-06'),
      ...days(LABOUR_DAY, '2024-05-01', '2024-05-05'),
      ...days(DRAGON_BOAT, '2024-06-10'),
      ...days(MID_AUTUMN, '2024-09-15', '2024-09-17'),
      ...days(NATIONAL_DAY, '2024-10-01', '2024-10-07'),
    ],
    workdays: [
      ...days(SPRING_FESTIVAL, '2024-02-04'),
      ...days(SPRING_FESTIVAL, '2024-02-18'),
      ...days(QINGMING, '2024-04-07'),
      ...days(LABOUR_DAY, '2024-04-28'),
      ...days(LABOUR_DAY, '2024-05-11'),
      ...days(MID_AUTUMN, '2024-09-14'),
      ...days(NATIONAL_DAY, '2024-09-29'),
      ...days(NATIONAL_DAY, '2024-10-12'),
    ],
  },
  {
    year: 2025,
    off: [
      ...days(NEW_YEAR, '2025-01-01'),
      ...days(SPRING_FESTIVAL, '2025-01-28', '2025-02-04'),
      ...days(QINGMING, '2025-04-04', '2025-04-06'),
      ...days(LABOUR_DAY, '2025-05-01', '2025-05-05'),
      ...days(DRAGON_BOAT, '2025-05-31', '2025-06-02'),
      ...days(NATIONAL_DAY_AND_MID_AUTUMN, '2025-10-01', '2025-10-08'),
    ],
    workdays: [
      ...days(SPRING_FESTIVAL, '2025-01-26'),
      ...days(SPRING_FESTIVAL, '2025-02-08'),
      ...days(LABOUR_DAY, '2025-04-27'),
      ...days(NATIONAL_DAY_AND_MID_AUTUMN, '2025-09-28'),
      ...days(NATIONAL_DAY_AND_MID_AUTUMN, '2025-10-11'),
    ],
  },
  {
    year: 2026,
    off: [
      ...days(NEW_YEAR, '2026-01-01', '2026-01-03'),
      ...days(SPRING_FESTIVAL, '2026-02-15', '2026-02-23'),
      ...days(QINGMING, '2026-04-04', '2026-04-06'),
      ...days(LABOUR_DAY, '2026-05-01', '2026-05-05'),
      ...days(DRAGON_BOAT, '2026-06-19', '2026-06-21'),
      ...days(MID_AUTUMN, '2026-09-25', '2026-09-27'),
      ...days(NATIONAL_DAY, '2026-10-01', '2026-10-07'),
    ],
    workdays: [
      ...days(NEW_YEAR, '2026-01-04'),
      ...days(SPRING_FESTIVAL, '2026-02-14'),
      ...days(SPRING_FESTIVAL, '2026-02-28'),
      ...days(LABOUR_DAY, '2026-05-09'),
      ...days(NATIONAL_DAY, '2026-09-20'),
      ...days(NATIONAL_DAY, '2026-10-10'),
    ],
  },
];
