import { event } from '../kernel/event.js';
import type { PolicyContent } from './content.js';
import { PolicyVersionSchema } from './content.js';
import { SECTIONS_INFERRED, SHIPPED_SECTIONS } from './data/shipped-sections.js';

export const PolicyPublished = event('PolicyPublished', {
  version: 2,
  title: { zh: '政策配置发布', en: 'Policy published' },
  sentence: {
    zh: '政策配置第{version}版发布，自{effectiveFrom}起施行',
    en: 'Policy version {version} is published, in force from {effectiveFrom}',
  },
  rules: ['R-05'],
  data: PolicyVersionSchema,
  upcast: { 1: withSections },
});

/** A policy of the first shape says nothing of the later sections: it reads as having those that ship. */
function withSections(data: object): object {
  if (!('content' in data)) return data;
  const content = data.content as Pick<PolicyContent, 'inferred'>;
  const inferred = [...content.inferred, ...SECTIONS_INFERRED];
  return { ...data, content: { ...content, ...SHIPPED_SECTIONS, inferred } };
}
