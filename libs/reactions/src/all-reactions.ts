import { AGENT_RECORD } from './agent-record.js';
import { OWNER_CREDIT } from './owner-credit.js';
import { PLOT_HOLDERS } from './plot-holders.js';
import type { Reaction } from './reaction.js';
import { SUCCESSIONS } from './successions.js';

/** Every reaction between streams of this release (design.md 1). */
export const ALL_REACTIONS: readonly Reaction[] = [...OWNER_CREDIT, ...AGENT_RECORD, ...SUCCESSIONS, ...PLOT_HOLDERS];
