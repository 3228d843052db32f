import type { EventDeclaration } from '../kernel/event.js';

export const OWNER_EVENTS: readonly EventDeclaration[] = [];
