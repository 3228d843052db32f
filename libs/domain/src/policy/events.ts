import { event } from '../kernel/event.js';
import { PolicyVersionSchema } from './content.js';

export const PolicyPublished = event('PolicyPublished', {
  version: 1,
  title: { zh: '政策配置发布', en: 'Policy published' },
  sentence: {
    zh: '政策配置第{version}版发布，自{effectiveFrom}起施行',
    en: 'Policy version {version} is published, in force from {effectiveFrom}',
  },
  rules: ['R-05'],
  data: PolicyVersionSchema,
});
