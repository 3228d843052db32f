import type { EventDeclaration } from '../kernel/event.js';

export const TRAINING_EVENTS: readonly EventDeclaration[] = [];
