import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { record } from '../kernel/schema.js';

/** First and only event of `number-{kind}-{value}`: the append that must be the first makes the number unique. */
export const NumberReserved = event('NumberReserved', {
  version: 1,
  title: { zh: '编号占用', en: 'Number reserved' },
  sentence: { zh: '编号{value}由{holder}占用', en: 'Number {value} is reserved for {holder}' },
  rules: ['R-05'],
  data: record({
    kind: Type.String(),
    value: Type.String(),
    /** Stream the number belongs to. */
    holder: Type.String(),
    /** What in that stream carries it: a project or item id. */
    subject: Type.String(),
  }),
});
