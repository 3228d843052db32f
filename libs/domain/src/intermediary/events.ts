import type { EventDeclaration } from '../kernel/event.js';

export const INTERMEDIARY_EVENTS: readonly EventDeclaration[] = [];
