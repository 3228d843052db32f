import type { BusinessDate } from '#workdays/business-date';
import { refuse, refuseIf } from '../kernel/refusal.js';
import type { Plot } from './state.js';

/**
 * The day on which a plot was listed, as standard land, before it was sold.
 * @throws Refusal by R-34 without standard-land conditions, by R-33 where it was not listed by the day of the contract.
 */
export function suppliedOn({ standardLand, listedOn }: Plot, plotId: string, signedOn: BusinessDate): BusinessDate {
  if (!standardLand) return refuse('R-34', { plotId, standardLand: 'missing' });
  if (listedOn === undefined) return refuse('R-33', { plotId, listed: false });
  refuseIf(listedOn > signedOn, 'R-33', { plotId, listedOn, signedOn });
  return listedOn;
}
