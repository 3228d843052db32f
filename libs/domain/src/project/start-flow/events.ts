import type { EventDeclaration } from '../../kernel/event.js';

export const START_FLOW_EVENTS: readonly EventDeclaration[] = [];
