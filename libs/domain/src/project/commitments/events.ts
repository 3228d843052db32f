import type { EventDeclaration } from '../../kernel/event.js';

export const COMMITMENTS_EVENTS: readonly EventDeclaration[] = [];
