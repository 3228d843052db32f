import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { publishPolicy } from './decide.js';
import { PolicyPublished } from './events.js';
import { policyHistory, type PolicyHistory } from './state.js';

/** `policy-city`: every version of everything that is configuration. */
export const policyStream: StreamKind<PolicyHistory> = {
  ...single(policyHistory),
  name: 'policy',
  title: { zh: '政策配置', en: 'Policy' },
  idPattern: /^city$/,
  events: [PolicyPublished],
  decisions: [publishPolicy],
};
