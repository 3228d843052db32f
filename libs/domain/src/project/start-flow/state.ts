import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import type { FlowPhase } from '../../policy/sections/start-flow.js';
import { InvestmentRecordFiled, ProjectVerified } from '../filing/events.js';
import {
  ConstructionTermExtended,
  FivePermitsIssuedTogether,
  LandPublicityRecorded,
  PhaseCompleted,
  PhaseOpened,
  StartFlowDueDateMoved,
  StartFlowEnded,
  StartFlowExtended,
  StartFlowOverdue,
  StartFlowStarted,
  StartReadinessLost,
  StartReadinessReached,
} from './events.js';

export type FlowStart = DataOf<typeof StartFlowStarted>;

/** The flow of a project: as started, and as its dates stand now. */
export interface Flow {
  readonly started: FlowStart;
  readonly steps: FlowStart['steps'];
  readonly dueOn: BusinessDate;
  readonly ceilingOn: BusinessDate;
  readonly provisional: boolean;
  readonly calendarRevisions: Readonly<Record<string, number>>;
  /** Working days the one extension added to the ceiling (T-4). */
  readonly extensionDays: number;
  /** The due date a `StartFlowOverdue` stands for. */
  readonly overdueFor?: BusinessDate;
  readonly ended?: DataOf<typeof StartFlowEnded>;
}

interface OpenedPhase {
  readonly openedOn: BusinessDate;
  readonly completedOn?: BusinessDate;
}

/** Until when construction has to start under a permit, and how often that was extended (Building Law 9). */
interface StartTerm {
  readonly startBy: BusinessDate;
  readonly extensions: number;
}

/** What the slice knows. */
export interface StartFlow {
  readonly flow?: Flow;
  readonly phases: Partial<Readonly<Record<FlowPhase, OpenedPhase>>>;
  readonly publicity?: DataOf<typeof LandPublicityRecorded>;
  readonly together?: DataOf<typeof FivePermitsIssuedTogether>;
  /** Every gate before start is held, as of the last event that said so. */
  readonly ready: boolean;
  /** By item. */
  readonly terms: Readonly<Record<string, StartTerm>>;
  /** When the filing and the verification were recorded. */
  readonly filedOn?: BusinessDate;
  readonly verifiedOn?: BusinessDate;
}

const changed = (state: StartFlow, change: (flow: Flow) => Flow): StartFlow =>
  state.flow ? { ...state, flow: change(state.flow) } : state;

/** What a flow that goes on, on another track, keeps; a new one under another contract begins with nothing. */
function carriedOn(flow: Flow | undefined): Pick<Flow, 'extensionDays' | 'overdueFor'> {
  if (!isFlowing(flow)) return { extensionDays: 0 };
  const { extensionDays, overdueFor } = flow;
  return { extensionDays, ...(overdueFor !== undefined && { overdueFor }) };
}

/** With the contract goes what was opened, or complete, under it only. */
function underNoContract({ together: _, ...state }: StartFlow, gone: readonly FlowPhase[]): StartFlow {
  const left = Object.entries(state.phases).filter(([phase]) => !gone.some((code) => code === phase));
  return { ...state, phases: Object.fromEntries(left) };
}

export const startFlow = slice<StartFlow>({ phases: {}, ready: false, terms: {} }, [
  on(StartFlowStarted, (state, data) => ({
    ...state,
    flow: {
      started: data,
      steps: data.steps,
      dueOn: data.dueOn,
      ceilingOn: data.ceilingOn,
      provisional: data.provisional,
      calendarRevisions: data.calendarRevisions,
      ...carriedOn(state.flow),
    },
  })),
  on(StartFlowDueDateMoved, (state, { startedOn, to, ceilingOn, provisional, calendarRevisions, steps, clearedFor }) =>
    changed(state, ({ overdueFor, ...flow }) => {
      const dates = new Map(steps.map(({ code, dueOn }) => [code, dueOn]));
      return {
        ...flow,
        // Another one only where the land contract was corrected, or an earlier one recorded.
        started: { ...flow.started, startedOn },
        dueOn: to,
        ceilingOn,
        provisional,
        calendarRevisions,
        steps: flow.steps.map((step) => ({ ...step, dueOn: dates.get(step.code) ?? step.dueOn })),
        ...(overdueFor !== undefined && clearedFor === undefined && { overdueFor }),
      };
    }),
  ),
  on(StartFlowExtended, (state, { days, ceilingOn }) =>
    changed(state, (flow) => ({ ...flow, extensionDays: days, ceilingOn })),
  ),
  on(StartFlowOverdue, (state, { dueOn }) => changed(state, (flow) => ({ ...flow, overdueFor: dueOn }))),
  on(StartFlowEnded, (state, data) =>
    changed(
      data.outcome === 'CONTRACT_RESCINDED' ? underNoContract(state, data.phases ?? []) : state,
      ({ overdueFor, ...flow }) => ({
        ...flow,
        ...(overdueFor !== undefined && data.clearedFor === undefined && { overdueFor }),
        ended: data,
      }),
    ),
  ),
  on(PhaseOpened, (state, { phase, openedOn }) => ({ ...state, phases: { ...state.phases, [phase]: { openedOn } } })),
  on(PhaseCompleted, (state, { phase, openedOn, completedOn }) => ({
    ...state,
    phases: { ...state.phases, [phase]: { openedOn, completedOn } },
  })),
  on(FivePermitsIssuedTogether, (state, data) => ({ ...state, together: data })),
  on(LandPublicityRecorded, (state, data) => ({ ...state, publicity: data })),
  on(StartReadinessReached, (state) => ({ ...state, ready: true })),
  on(StartReadinessLost, (state) => ({ ...state, ready: false })),
  on(ConstructionTermExtended, (state, { itemId, to, extension }) => ({
    ...state,
    terms: { ...state.terms, [itemId]: { startBy: to, extensions: extension } },
  })),
  on(InvestmentRecordFiled, (state, _, { metadata }) => ({ ...state, filedOn: metadata.businessDate })),
  on(ProjectVerified, (state, _, { metadata }) => ({ ...state, verifiedOn: metadata.businessDate })),
]);

/** Does the flow run: started and not ended? */
export function isFlowing(flow: Flow | undefined): flow is Flow {
  return flow !== undefined && flow.ended === undefined;
}

/** What every event of the flow repeats. */
export function flowFieldsOf({ started, dueOn, ceilingOn }: Flow) {
  const { projectId, department, track, startedOn, totalDays } = started;
  return { projectId, department, track, startedOn, totalDays, dueOn, ceilingOn };
}
