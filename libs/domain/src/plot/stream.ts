import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { PLOT_DECISIONS } from './decide.js';
import { PLOT_EVENTS } from './events.js';
import { plot, type Plot } from './state.js';

/** `plot-{plotId}`: signing, listing clock, standard-land conditions and land contracts of one plot. */
export const plotStream: StreamKind<Plot> = {
  ...single(plot),
  name: 'plot',
  absentIsInitial: true,
  title: { zh: '地块', en: 'Plot' },
  idPattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
  events: PLOT_EVENTS,
  decisions: PLOT_DECISIONS,
};
