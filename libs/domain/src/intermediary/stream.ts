import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { INTERMEDIARY_DECISIONS } from './decide.js';
import { INTERMEDIARY_EVENTS } from './events.js';
import { intermediary, type Intermediary } from './state.js';

/** `intermediary-{uscc}`: registration, engagements, evaluations, results and blacklist of one intermediary. */
export const intermediaryStream: StreamKind<Intermediary> = {
  ...single(intermediary),
  name: 'intermediary',
  title: { zh: '中介机构', en: 'Intermediary' },
  idPattern: /^[0-9A-Z]{18}$/,
  // Institutions of elsewhere, which this market has not registered, work here too: nothing is known against them.
  absentIsInitial: true,
  events: INTERMEDIARY_EVENTS,
  decisions: INTERMEDIARY_DECISIONS,
};
