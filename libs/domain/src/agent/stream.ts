import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { AGENT_DECISIONS } from './decide.js';
import { AGENT_EVENTS } from './events.js';
import { agent, type Agent } from './state.js';

/** `agent-{agentId}`: duty scores, outcomes and star ratings of one agent. */
export const agentStream: StreamKind<Agent> = {
  ...single(agent),
  name: 'agent',
  title: { zh: '帮代办人员', en: 'Agent' },
  idPattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/,
  events: AGENT_EVENTS,
  decisions: AGENT_DECISIONS,
};
