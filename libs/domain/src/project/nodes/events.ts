import type { EventDeclaration } from '../../kernel/event.js';

export const NODES_EVENTS: readonly EventDeclaration[] = [];
