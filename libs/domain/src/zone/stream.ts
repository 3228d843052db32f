import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { ZONE_DECISIONS } from './decide.js';
import { ZONE_EVENTS } from './events.js';
import { zone, type Zone } from './state.js';

/** `zone-{code}`: regional assessments of one development zone. */
export const zoneStream: StreamKind<Zone> = {
  ...single(zone),
  name: 'zone',
  title: { zh: '开发区', en: 'Development zone' },
  idPattern: /^[A-Z][A-Z0-9_-]{0,39}$/,
  events: ZONE_EVENTS,
  decisions: ZONE_DECISIONS,
};
