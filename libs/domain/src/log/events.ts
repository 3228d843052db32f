import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { record } from '../kernel/schema.js';

/** First event of the log, written once: positions, reports and checkpoints name the log they belong to. */
export const LogOpened = event('LogOpened', {
  version: 1,
  title: { zh: '日志开启', en: 'Log opened' },
  sentence: { zh: '事件日志{logId}开启', en: 'The log {logId} is opened' },
  rules: ['R-05'],
  data: record({ logId: Type.String({ minLength: 36, maxLength: 36 }) }),
});
