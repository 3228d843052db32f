import type { EventDeclaration } from '../kernel/event.js';

export const ZONE_EVENTS: readonly EventDeclaration[] = [];
