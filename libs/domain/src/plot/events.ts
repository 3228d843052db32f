import type { EventDeclaration } from '../kernel/event.js';

export const PLOT_EVENTS: readonly EventDeclaration[] = [];
