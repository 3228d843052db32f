import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { publishPolicy } from './decide.js';
import { PolicyPublished } from './events.js';
import { announceSuccession } from './successions/decide.js';
import { SuccessionAnnounced, SuccessionTakenBack } from './successions/events.js';
import { policyHistory, type PolicyHistory } from './state.js';

/** `policy-city`: every version of everything that is configuration, and who does the work of departments that ended. */
export const policyStream: StreamKind<PolicyHistory> = {
  ...single(policyHistory),
  name: 'policy',
  title: { zh: '政策配置', en: 'Policy' },
  idPattern: /^city$/,
  events: [PolicyPublished, SuccessionAnnounced, SuccessionTakenBack],
  decisions: [publishPolicy, announceSuccession],
};
