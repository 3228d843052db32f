import type { BusinessDate } from '#workdays/business-date';
import { NotFound, refuseIf } from '../kernel/refusal.js';
import type { Plot } from './state.js';

/** A plot, and the project that wants it; left out: one that is not named yet. */
interface Wanted {
  readonly plotId: string;
  readonly projectId: string | undefined;
}

/** Land that a land contract names may be on no register: then nobody has signed, prepared or listed it. @throws NotFound */
export function requireRegistered({ department }: Plot, plotId: string): void {
  if (department === undefined) throw new NotFound('plot', plotId);
}

/**
 * A plot is one project's at a time, whether it was sold or allocated to it.
 * @throws Refusal by R-33 where another project has a land contract on it.
 */
export function requireGrantedToNoOther({ grants = [] }: Plot, { plotId, projectId }: Wanted): void {
  const other = grants.find((grant) => grant.projectId !== projectId);
  refuseIf(other !== undefined, 'R-33', { plotId, heldBy: other?.projectId ?? '' });
}

/**
 * Nor is it sold or allocated to one while it is signed for another, or by a contract of a day on which it was another's
 * still. @throws Refusal by R-33.
 */
export function requireHeldByNoOther(plot: Plot, wanted: Wanted & { readonly signedOn: BusinessDate }): void {
  const { plotId, projectId, signedOn } = wanted;
  const { signedFor, returnedOn } = plot;
  const wasHeld = returnedOn !== undefined && signedOn < returnedOn;
  refuseIf(wasHeld, 'R-33', { plotId, signedOn, returnedOn: returnedOn ?? '' });
  refuseIf(signedFor !== undefined && signedFor !== projectId, 'R-33', { plotId, signedFor: signedFor ?? '' });
  requireGrantedToNoOther(plot, wanted);
}
