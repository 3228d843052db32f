import type { EventDeclaration } from '../../kernel/event.js';

export const JOINT_SERVICES_EVENTS: readonly EventDeclaration[] = [];
