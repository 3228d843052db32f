import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, record } from '../kernel/schema.js';

const ExceptionDay = record({ date: BusinessDateSchema, name: BilingualSchema });

/** The exceptions of one year: days off and make-up working days (calendar.md 5.2). */
const yearData = {
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  off: Type.Array(ExceptionDay),
  workdays: Type.Array(ExceptionDay),
  source: Type.String({ minLength: 1, description: 'The notice the days come from' }),
};

export const CalendarLoaded = event('CalendarLoaded', {
  version: 1,
  title: { zh: '工作日历载入', en: 'Working calendar loaded' },
  sentence: { zh: '{year}年工作日历载入（{source}）', en: 'The working calendar of {year} is loaded ({source})' },
  rules: ['CLK-02'],
  data: record(yearData),
});

export const CalendarAmended = event('CalendarAmended', {
  version: 1,
  title: { zh: '工作日历修订', en: 'Working calendar amended' },
  sentence: { zh: '{year}年工作日历修订：{reason}', en: 'The working calendar of {year} is amended: {reason}' },
  rules: ['CLK-02'],
  data: record({ ...yearData, reason: Type.String({ minLength: 1 }) }),
});
