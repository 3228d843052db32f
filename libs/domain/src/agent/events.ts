import type { EventDeclaration } from '../kernel/event.js';

export const AGENT_EVENTS: readonly EventDeclaration[] = [];
