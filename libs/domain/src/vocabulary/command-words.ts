import type { Bilingual } from '../kernel/bilingual.js';
import { STREAM_KINDS } from '../streams.js';

/** Commands by name, as their decisions are titled. */
export const COMMAND_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  STREAM_KINDS.flatMap(({ decisions }) => decisions.map(({ name, title }) => [name, title])),
);
