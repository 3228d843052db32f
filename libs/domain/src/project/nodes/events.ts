import { FACTOR_EVENTS } from './events/factor-events.js';
import { NODE_EVENTS } from './events/node-events.js';
import { SERVICE_EVENTS } from './events/service-events.js';
import type { EventDeclaration } from '../../kernel/event.js';

export * from './events/factor-events.js';
export * from './events/node-events.js';
export * from './events/service-events.js';

export const NODES_EVENTS: readonly EventDeclaration[] = [...NODE_EVENTS, ...FACTOR_EVENTS, ...SERVICE_EVENTS];
