import type { EventDeclaration } from '../../kernel/event.js';

export const COORDINATION_EVENTS: readonly EventDeclaration[] = [];
