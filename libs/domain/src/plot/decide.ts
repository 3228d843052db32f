import type { Decision } from '../kernel/decision.js';
import { attachStandardLand } from './decide/attach-standard-land.js';
import { raisePlotListingOverdue, recountListing } from './decide/clock.js';
import { listPlot } from './decide/list-plot.js';
import { noteLandContract } from './decide/note-land-contract.js';
import { prepareLand } from './decide/prepare-land.js';
import { signPlot } from './decide/sign-plot.js';
import type { Plot } from './state.js';

export const PLOT_DECISIONS: readonly Decision<Plot>[] = [
  prepareLand,
  signPlot,
  attachStandardLand,
  listPlot,
  recountListing,
  raisePlotListingOverdue,
  noteLandContract,
];
