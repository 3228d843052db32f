import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
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
} from '#domain/plot/events';
import type { Preparation } from '#domain/plot/vocabulary';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One plot; its id is the plot's. */
export type PlotDocument = {
  /** County or zone it lies in. */
  readonly department: string;
  readonly status: 'PREPARED' | 'SIGNED' | 'LISTED';
  /** What was done with the land before, in order. */
  readonly preparations: readonly Preparation[];
  readonly projectId?: string;
  readonly agreementNo?: string;
  readonly signedOn?: BusinessDate;
  /** Last day to list it; `provisional` while that year's calendar is not out. */
  readonly dueOn?: BusinessDate;
  readonly provisional?: boolean;
  /** Revision of each calendar year the due date was counted on. */
  readonly calendarRevisions?: Readonly<Record<string, number>>;
  /** When its standard-land conditions were attached. */
  readonly standardLandOn?: BusinessDate;
  readonly listedOn?: BusinessDate;
  /** Projects with a land contract on it in force, in the order they came; another office's history may bring several. */
  readonly heldBy?: readonly string[];
  /** It was not listed by its due date; stays so when it is listed late. */
  readonly overdue: boolean;
  /** Working days after the due date, when it was found or listed. */
  readonly daysLate?: number;
};

const isSigned = ({ status }: PlotDocument): boolean => status !== 'PREPARED';

/** Signed again, once its project has given it up, a plot is supplied and listed anew. */
const anew = ({ preparations, heldBy }: PlotDocument) => ({ preparations, overdue: false, ...present({ heldBy }) });

/**
 * One document per plot (model.md 6; ).
 *
 * Indexes: `status, dueOn` for the process that finds overdue listings; `department, status` for a territory's list.
 */
export const plots = projection<PlotDocument>('plots', {
  version: 2,
  indexes: [
    ['status', 'dueOn'],
    ['department', 'status'],
  ],
  key: ({ stream }) => stream.slice('plot-'.length),
  on: [
    when(LandPrepared, (doc, { department, preparation }) => ({
      ...(doc ?? { department, status: 'PREPARED', overdue: false }),
      preparations: [...(doc?.preparations ?? []), preparation],
    })),
    when(
      PlotSigned,
      (doc, { department, projectId, agreementNo, signedOn, dueOn, provisional, calendarRevisions }) => ({
        ...(doc && isSigned(doc) ? anew(doc) : { preparations: [], overdue: false, ...doc }),
        department,
        status: 'SIGNED',
        ...present({ projectId }),
        agreementNo,
        signedOn,
        dueOn,
        provisional,
        calendarRevisions,
      }),
    ),
    whenKnown(PlotListingDueMoved, (doc, { dueOn, provisional, calendarRevisions }) => ({
      ...doc,
      dueOn,
      provisional,
      calendarRevisions,
    })),
    whenKnown(StandardLandSupplied, (doc, { suppliedOn }) => ({ ...doc, standardLandOn: suppliedOn })),
    whenKnown(PlotListingOverdue, (doc, { daysLate }) => ({ ...doc, overdue: true, daysLate })),
    whenKnown(PlotListingOverdueCleared, ({ daysLate: _, ...doc }) => ({ ...doc, overdue: false })),
    whenKnown(PlotListed, (doc, { listedOn, daysLate }) => ({
      ...doc,
      status: 'LISTED',
      listedOn,
      ...(daysLate > 0 && { daysLate }),
    })),
    // Land that no register knows has no document; the project's own contract tells of it.
    whenKnown(PlotGranted, (doc, { projectId }) => ({
      ...doc,
      heldBy: [...(doc.heldBy ?? []).filter((holder) => holder !== projectId), projectId],
    })),
    whenKnown(PlotReturned, ({ heldBy = [], ...doc }, { projectId }) => {
      const rest = heldBy.filter((holder) => holder !== projectId);
      return rest.length > 0 ? { ...doc, heldBy: rest } : doc;
    }),
  ],
});
