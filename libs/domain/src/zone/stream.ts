import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { ZONE_CODE } from '../project/filing/detail-shapes.js';
import { ZONE_DECISIONS } from './decide.js';
import { ZONE_EVENTS } from './events.js';
import { zone, type Zone } from './state.js';

/**
 * `zone-{code}`: regional assessments of one development zone. A zone nobody has registered has none: projects inside it
 * go their ordinary way, and are not refused for want of a stream (R-28 only ever relieves the applicant).
 */
export const zoneStream: StreamKind<Zone> = {
  ...single(zone),
  name: 'zone',
  title: { zh: '开发区', en: 'Development zone' },
  absentIsInitial: true,
  idPattern: ZONE_CODE,
  events: ZONE_EVENTS,
  decisions: ZONE_DECISIONS,
};
