import type { BusinessDate } from '#workdays/business-date';
import { roleOfCode } from '../department/roles.js';
import { isSameOffice } from '../department/succession/holder.js';
import type { Facts } from '../kernel/facts.js';
import { refuse, refuseIf } from '../kernel/refusal.js';
import { requireRegistered } from './held-by.js';
import type { Plot } from './state.js';

/** The sale of a plot, by a contract of which day; and the county or zone that answers for the project, if it has one. */
interface Sale {
  readonly plotId: string;
  readonly signedOn: BusinessDate;
  readonly territory: string | undefined;
}

/**
 * The day on which a plot was listed, as standard land, before it was sold.
 * @throws NotFound where it is not registered; Refusal by R-16 where it lies in another county, or another zone,
 *   than the project, by R-34 without standard-land conditions, by R-33 where it was not listed by the day of the contract,
 *   or not again since it came back from another sale.
 */
export function suppliedOn(plot: Plot, { plotId, signedOn, territory }: Sale, facts: Facts): BusinessDate {
  requireRegistered(plot, plotId);
  const { department = '', standardLand, listedOn, returnedOn } = plot;
  const liesElsewhere = territory !== undefined && isElsewhere(department, territory, facts);
  refuseIf(liesElsewhere, 'R-16', { plotId, liesIn: department, territorialEntity: territory ?? '' });
  if (!standardLand) return refuse('R-34', { plotId, standardLand: 'missing' });
  if (listedOn === undefined) return refuse('R-33', { plotId, listed: false });
  refuseIf(listedOn > signedOn, 'R-33', { plotId, listedOn, signedOn });
  const isBack = returnedOn !== undefined && listedOn < returnedOn;
  refuseIf(isBack, 'R-33', { plotId, listedOn, returnedOn: returnedOn ?? '' });
  return listedOn;
}

/** Counties are told apart from counties and zones from zones: which zone lies in which county is not on record. */
function isElsewhere(one: string, other: string, facts: Facts): boolean {
  return roleOfCode(one) === roleOfCode(other) && !isSameOffice(one, other, facts);
}
