import type { BusinessDate } from '#workdays/business-date';
import { refuse, refuseIf } from '../kernel/refusal.js';
import type { Plot } from './state.js';

/** The sale of a plot: to which project, by a contract of which day. */
interface Sale {
  readonly plotId: string;
  readonly projectId: string;
  readonly signedOn: BusinessDate;
}

/**
 * The day on which a plot was listed, as standard land, before it was sold.
 * @throws Refusal by R-33 where it is signed for another project, by R-34 without standard-land conditions, by R-33
 *   where it was not listed by the day of the contract.
 */
export function suppliedOn({ standardLand, listedOn, signedFor }: Plot, sale: Sale): BusinessDate {
  const { plotId, projectId, signedOn } = sale;
  refuseIf(signedFor !== undefined && signedFor !== projectId, 'R-33', { plotId, signedFor: signedFor ?? '' });
  if (!standardLand) return refuse('R-34', { plotId, standardLand: 'missing' });
  if (listedOn === undefined) return refuse('R-33', { plotId, listed: false });
  refuseIf(listedOn > signedOn, 'R-33', { plotId, listedOn, signedOn });
  return listedOn;
}
