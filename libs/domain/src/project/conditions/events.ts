import type { EventDeclaration } from '../../kernel/event.js';

export const CONDITIONS_EVENTS: readonly EventDeclaration[] = [];
