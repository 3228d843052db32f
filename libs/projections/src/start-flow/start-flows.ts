import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import type { Track } from '#domain/project/filing/vocabulary';
import {
  PhaseCompleted,
  PhaseOpened,
  StartFlowDueDateMoved,
  StartFlowEnded,
  StartFlowExtended,
  StartFlowOverdue,
  StartFlowStarted,
  StartReadinessLost,
  StartReadinessReached,
} from '#domain/project/start-flow/events';
import type { FlowStart } from '#domain/project/start-flow/state';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** A phase of the flow, and when its lead department opened and completed it. */
type Phase = {
  readonly phase: string;
  readonly department: string;
  readonly openedOn: BusinessDate;
  readonly completedOn?: BusinessDate;
};

/** The start flow of one project; its id is the project's. Dates only: days used and left are read when asked. */
export type StartFlowDocument = {
  readonly projectId: string;
  /** PREPARING: phases are open, the land contract is not signed. */
  readonly status: 'PREPARING' | 'RUNNING' | 'OVERDUE' | 'ENDED';
  readonly phases: readonly Phase[];
  readonly track?: Track;
  /** Lead of the step that ends the flow. */
  readonly department?: string;
  readonly startedOn?: BusinessDate;
  /** Working days it may take. */
  readonly totalDays?: number;
  readonly dueOn?: BusinessDate;
  /** Last day of joint handling by law (T-4). */
  readonly ceilingOn?: BusinessDate;
  /** The due date rests on a year whose notice is not out. */
  readonly provisional?: boolean;
  readonly steps?: FlowStart['steps'];
  /** Times its due date moved. */
  readonly moves?: number;
  /** Working days beyond the due date when it was found overdue. */
  readonly daysLate?: number;
  readonly readyOn?: BusinessDate;
  readonly outcome?: string;
  readonly endedOn?: BusinessDate;
  readonly usedDays?: number;
  readonly pausedDays?: number;
  readonly overrunDays?: number;
  readonly late?: boolean;
};

const begun = (projectId: string): StartFlowDocument => ({ projectId, status: 'PREPARING', phases: [] });

/** Under another contract, after its own was rescinded, a flow begins with nothing but the phases that needed none. */
const anew = ({ projectId, phases, readyOn }: StartFlowDocument): StartFlowDocument => ({
  ...begun(projectId),
  phases,
  ...present({ readyOn }),
});

const withoutDelay = ({ daysLate: _, ...doc }: StartFlowDocument): StartFlowDocument => doc;

/**
 * One document per project whose phases or start flow have begun.
 *
 * Indexes: `status, dueOn` for what falls due next; `department, status` for a lead department's list.
 */
export const startFlows = projection<StartFlowDocument>('start_flows', {
  version: 1,
  indexes: [
    ['status', 'dueOn'],
    ['department', 'status'],
  ],
  key: projectOf,
  on: [
    when(StartFlowStarted, (doc, data) => {
      const { projectId, track, department, startedOn, totalDays, dueOn, ceilingOn, provisional, steps } = data;
      const dates = { startedOn, totalDays, dueOn, ceilingOn, provisional, steps };
      const before = doc && (doc.status === 'ENDED' ? anew(doc) : doc);
      return {
        ...(before ?? begun(projectId)),
        ...{ status: 'RUNNING', track, department, ...dates, moves: before?.moves ?? 0 },
      };
    }),
    whenKnown(
      StartFlowDueDateMoved,
      (doc, { startedOn, to, ceilingOn, provisional, pausedDays, steps, clearedFor }) => {
        const dates = new Map(steps.map(({ code, dueOn }) => [code, dueOn]));
        return {
          ...(clearedFor === undefined ? doc : withoutDelay(doc)),
          status: clearedFor === undefined ? doc.status : 'RUNNING',
          startedOn,
          dueOn: to,
          ceilingOn,
          provisional,
          pausedDays,
          moves: (doc.moves ?? 0) + 1,
          steps: (doc.steps ?? []).map((step) => ({ ...step, dueOn: dates.get(step.code) ?? step.dueOn })),
        };
      },
    ),
    whenKnown(StartFlowExtended, (doc, { ceilingOn }) => ({ ...doc, ceilingOn })),
    whenKnown(StartFlowOverdue, (doc, { daysLate }) => ({ ...doc, status: 'OVERDUE', daysLate })),
    whenKnown(StartFlowEnded, (doc, data) => {
      const { outcome, endedOn, usedDays, pausedDays, overrunDays, late, phases: gone = [], clearedFor } = data;
      const phases = doc.phases.filter(({ phase }) => !gone.some((code) => code === phase));
      const figures = { outcome, endedOn, usedDays, pausedDays, overrunDays, late, phases };
      return { ...(clearedFor === undefined ? doc : withoutDelay(doc)), status: 'ENDED', ...figures };
    }),
    when(PhaseOpened, (doc = begun(''), { projectId, phase, department, openedOn }) => ({
      ...doc,
      projectId,
      phases: [...doc.phases, { phase, department, openedOn }],
    })),
    whenKnown(PhaseCompleted, (doc, { phase, completedOn }) => ({
      ...doc,
      phases: doc.phases.map((open) => (open.phase === phase ? { ...open, completedOn } : open)),
    })),
    whenKnown(StartReadinessReached, (doc, { readyOn }) => ({ ...doc, readyOn })),
    whenKnown(StartReadinessLost, ({ readyOn: _, ...doc }) => doc),
  ],
});
