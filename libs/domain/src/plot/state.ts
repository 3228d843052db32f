import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import {
  LandPrepared,
  PlotGranted,
  PlotListed,
  PlotListingDueMoved,
  PlotListingOverdue,
  PlotListingOverdueCleared,
  PlotReturned,
  PlotSigned,
  StandardLandSupplied,
} from './events.js';

type Signed = DataOf<typeof PlotSigned>;

/** The obligation a signed plot is under, as it is counted now. */
export interface ListingTerm extends Pick<Signed, 'plotId' | 'department' | 'signedOn' | 'listingDays' | 'dueOn'> {
  readonly provisional: boolean;
  readonly calendarRevisions: Signed['calendarRevisions'];
}

/** One plot, from its preparation to its sale. */
export interface Plot {
  /** County or zone it lies in: whoever touched it first said so. */
  readonly department?: string;
  readonly prepared: readonly DataOf<typeof LandPrepared>[];
  readonly term?: ListingTerm;
  /** The project it was signed for last, where the agreement named one. */
  readonly signedFor?: string;
  readonly standardLand?: DataOf<typeof StandardLandSupplied>;
  readonly listedOn?: BusinessDate;
  /** The due date for which it was found overdue. */
  readonly overdueFor?: BusinessDate;
  /** Land contracts in force on it, as reactions have told so far; another office's history may bring several. */
  readonly grants?: readonly DataOf<typeof PlotGranted>[];
  /** The day on which it came back last, until it is signed anew: it is listed again before it is sold again. */
  readonly returnedOn?: BusinessDate;
}

/** What is left of a plot whose project has given it up: it is supplied and listed again. */
function signedAnew({ department, prepared, grants }: Plot): Plot {
  return { prepared, ...(department !== undefined && { department }), ...(grants && { grants }) };
}

export const plot = slice<Plot>({ prepared: [] }, [
  on(LandPrepared, (state, data) => ({
    ...state,
    department: state.department ?? data.department,
    prepared: [...state.prepared, data],
  })),
  on(PlotSigned, (state, { agreementNo: _, projectId: signedFor, ...term }) => ({
    ...(state.term ? signedAnew(state) : state),
    department: term.department,
    term,
    ...(signedFor !== undefined && { signedFor }),
  })),
  on(PlotListingDueMoved, (state, { from: _, ...term }) => ({ ...state, term })),
  on(StandardLandSupplied, (state, data) => ({ ...state, standardLand: data })),
  on(PlotListed, (state, { listedOn }) => ({ ...state, listedOn })),
  on(PlotListingOverdue, (state, { dueOn }) => ({ ...state, overdueFor: dueOn })),
  on(PlotListingOverdueCleared, ({ overdueFor: _, ...state }) => state),
  on(PlotGranted, (state, data) => ({ ...state, grants: [...(state.grants ?? []), data] })),
  on(PlotReturned, (state, { projectId, returnedOn, reason }) => ({
    ...state,
    grants: (state.grants ?? []).filter((grant) => grant.projectId !== projectId),
    // Where it was signed for yet another project, that one still waits for it.
    ...(reason !== 'WRONG_PLOT' && (state.signedFor ?? projectId) === projectId && { returnedOn }),
  })),
]);
