import type { DayName } from '../calendar-year.js';

// The public holidays of [S07] Art. 2, as the yearly notices name them.
export const NEW_YEAR: DayName = { zh: '元旦', en: "New Year's Day" };
export const SPRING_FESTIVAL: DayName = { zh: '春节', en: 'Spring Festival' };
export const QINGMING: DayName = { zh: '清明节', en: 'Qingming Festival' };
export const LABOUR_DAY: DayName = { zh: '劳动节', en: 'Labour Day' };
export const DRAGON_BOAT: DayName = { zh: '端午节', en: 'Dragon Boat Festival' };
export const MID_AUTUMN: DayName = { zh: '中秋节', en: 'Mid-Autumn Festival' };
export const NATIONAL_DAY: DayName = { zh: '国庆节', en: 'National Day' };
export const NATIONAL_DAY_AND_MID_AUTUMN: DayName = {
  zh: '国庆节、中秋节',
  en: 'National Day and Mid-Autumn Festival',
};
