import type { Channel } from '../../kernel/actor.js';

/**
 * Codes of bodies that must be registered to answer for a project: nobody could act for a misspelt one. The
 * bodies of an import are another city's.
 */
export function registered(code: string | undefined, channel: Channel | undefined): readonly string[] {
  return code === undefined || channel === 'IMPORT' ? [] : [code];
}
