import type { EventDeclaration } from '../../kernel/event.js';

export const SUPERVISION_EVENTS: readonly EventDeclaration[] = [];
