import { maxDate, yearOf, type BusinessDate } from '#workdays/business-date';
import { NotFound } from '../../kernel/refusal.js';
import { on, slice } from '../../kernel/slice.js';
import type { SupervisionGround } from '../supervision/vocabulary.js';
import {
  CoordinationAssigned,
  CoordinationNeedSubmitted,
  CoordinationTaskCompleted,
  CoordinationTaskOverdue,
  CoordinationTaskReleased,
  EscalatedToGovernment,
  IssueClassified,
  IssueClosed,
  IssueForwarded,
  IssueRegistered,
  IssueReopened,
  IssueResolved,
  IssueRouted,
  KeyPlanListed,
  KeyPlanListingRemoved,
  LocalAttemptRecorded,
  MeetingConvened,
  MeetingRequested,
  ResolutionRecorded,
} from './events.js';
import type { AttemptOutcome, IssueKind, REGISTRAR_ROLES, TASK_SOURCES, Tier } from './vocabulary.js';

export type IssueStatus = 'REGISTERED' | 'CLASSIFIED' | 'ROUTED' | 'IN_PROGRESS' | 'RESOLVED' | 'CLOSED' | 'REOPENED';

/** One problem of the project and who has it in hand (model.md 5, Coordination issue). */
export interface Issue {
  readonly id: string;
  readonly title: string;
  readonly status: IssueStatus;
  readonly registrar: { readonly role: (typeof REGISTRAR_ROLES)[number]; readonly department?: string };
  /** Day of the last step of the issue itself: no later step lies before it. */
  readonly lastOn: BusinessDate;
  readonly kind?: IssueKind;
  /** Departments it takes to solve it, as classified. */
  readonly departments: readonly string[];
  readonly classifiedBy?: string;
  /** The body that coordinates it now. */
  readonly office?: string;
  readonly tier?: Tier;
  /** Day it came to that body. */
  readonly officeSince?: BusinessDate;
  readonly attempt?: AttemptOutcome;
  readonly needSubmitted: boolean;
  readonly ground?: SupervisionGround;
}

/** What one body has to do for an issue by when. */
export interface CoordinationTask {
  readonly id: string;
  readonly issueId: string;
  readonly source: (typeof TASK_SOURCES)[number];
  readonly meetingId?: string;
  readonly department: string;
  readonly task: string;
  readonly dueOn: BusinessDate;
  readonly givenOn: BusinessDate;
  readonly givenBy: string;
  readonly status: 'OPEN' | 'COMPLETED' | 'RELEASED';
  readonly endedOn?: BusinessDate;
  /** The clock has found it overdue. */
  readonly overdue: boolean;
}

export interface MeetingRequest {
  readonly id: string;
  readonly issueId: string;
  readonly requestedOn: BusinessDate;
  readonly met: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly issueIds: readonly string[];
  readonly heldOn: BusinessDate;
}

/** What the coordination slice knows of a project. */
export interface Coordination {
  /** Years whose key-project plan lists the project. */
  readonly keyPlanYears: readonly number[];
  readonly issues: readonly Issue[];
  readonly tasks: readonly CoordinationTask[];
  readonly requests: readonly MeetingRequest[];
  readonly meetings: readonly Meeting[];
}

type OnIssue = { readonly issueId: string };
type OnDay = { readonly metadata: { readonly businessDate: BusinessDate } };

/** Applies a step to its issue; an unknown one is left out (states by business date fold a subset). */
const step = (
  state: Coordination,
  { issueId }: OnIssue,
  { metadata }: OnDay,
  change: Partial<Issue>,
): Coordination => ({
  ...state,
  issues: state.issues.map((issue) =>
    issue.id === issueId ? { ...issue, lastOn: maxDate(issue.lastOn, metadata.businessDate), ...change } : issue,
  ),
});

type TaskFields = OnIssue &
  Omit<CoordinationTask, 'id' | 'issueId' | 'givenOn' | 'givenBy' | 'status' | 'overdue'> & {
    readonly taskId: string;
  };

/** The task is given, and with it the issue is in progress. */
const given = (state: Coordination, data: TaskFields, event: OnDay, givenBy: string): Coordination => {
  const { taskId, issueId, source, meetingId, department, task, dueOn } = data;
  const opened: CoordinationTask = {
    id: taskId,
    issueId,
    source,
    ...(meetingId !== undefined && { meetingId }),
    department,
    task,
    dueOn,
    givenOn: event.metadata.businessDate,
    givenBy,
    status: 'OPEN',
    overdue: false,
  };
  return { ...step(state, data, event, { status: 'IN_PROGRESS' }), tasks: [...state.tasks, opened] };
};

const changeTask = (state: Coordination, taskId: string, change: Partial<CoordinationTask>): Coordination => ({
  ...state,
  tasks: state.tasks.map((task) => (task.id === taskId ? { ...task, ...change } : task)),
});

const NOTHING: Coordination = { keyPlanYears: [], issues: [], tasks: [], requests: [], meetings: [] };

export const coordination = slice<Coordination>(NOTHING, [
  on(KeyPlanListed, (state, { year }) => ({ ...state, keyPlanYears: [...state.keyPlanYears, year] })),
  on(KeyPlanListingRemoved, (state, { year }) => ({
    ...state,
    keyPlanYears: state.keyPlanYears.filter((listed) => listed !== year),
  })),
  on(IssueRegistered, (state, { issueId, title, registrarRole, department }, { metadata: { businessDate } }) => ({
    ...state,
    issues: [
      ...state.issues,
      {
        id: issueId,
        title,
        status: 'REGISTERED',
        registrar: { role: registrarRole, ...(department !== undefined && { department }) },
        lastOn: businessDate,
        departments: [],
        needSubmitted: false,
      },
    ],
  })),
  on(IssueClassified, (state, data, event) => {
    const { kind, departments, department } = data;
    return step(state, data, event, { status: 'CLASSIFIED', kind, departments, classifiedBy: department });
  }),
  on(LocalAttemptRecorded, (state, data, event) => step(state, data, event, { attempt: data.outcome })),
  on(IssueRouted, (state, data, event) => {
    const { office, tier, ground } = data;
    const officeSince = event.metadata.businessDate;
    return step(state, data, event, { status: 'ROUTED', office, officeSince, tier, ...(ground && { ground }) });
  }),
  on(CoordinationNeedSubmitted, (state, data, event) => step(state, data, event, { needSubmitted: true })),
  on(EscalatedToGovernment, (state, data, event) =>
    step(state, data, event, { status: 'IN_PROGRESS', tier: 'GOVERNMENT' }),
  ),
  on(CoordinationAssigned, (state, data, event) => given(state, data, event, data.office)),
  on(IssueForwarded, (state, data, event) => ({
    ...step(given(state, data, event, data.office), data, event, {
      office: data.department,
      officeSince: event.metadata.businessDate,
    }),
  })),
  on(MeetingRequested, (state, { requestId, issueId }, { metadata: { businessDate } }) => ({
    ...state,
    requests: [...state.requests, { id: requestId, issueId, requestedOn: businessDate, met: false }],
  })),
  on(MeetingConvened, (state, { meetingId, requestIds, issueIds, heldOn }) => ({
    ...state,
    requests: state.requests.map((request) => (requestIds.includes(request.id) ? { ...request, met: true } : request)),
    meetings: [...state.meetings, { id: meetingId, issueIds, heldOn }],
  })),
  on(ResolutionRecorded, (state, data, event) => given(state, data, event, 'GSO')),
  on(CoordinationTaskCompleted, (state, { taskId, completedOn, late }) => {
    const overdue = late && state.tasks.some(({ id, overdue }) => id === taskId && overdue);
    return changeTask(state, taskId, { status: 'COMPLETED', endedOn: completedOn, overdue });
  }),
  on(CoordinationTaskReleased, (state, { taskId }, { metadata }) =>
    changeTask(state, taskId, { status: 'RELEASED', endedOn: metadata.businessDate }),
  ),
  on(CoordinationTaskOverdue, (state, { taskId }) => changeTask(state, taskId, { overdue: true })),
  on(IssueResolved, (state, data, event) => step(state, data, event, { status: 'RESOLVED' })),
  on(IssueClosed, (state, data, event) => step(state, data, event, { status: 'CLOSED' })),
  on(IssueReopened, (state, data, event) => step(state, data, event, { status: 'REOPENED' })),
]);

/** The issue with this id. @throws NotFound */
export function issueOf({ issues }: Coordination, issueId: string): Issue {
  const found = issues.find(({ id }) => id === issueId);
  if (!found) throw new NotFound('issue', issueId);
  return found;
}

/** The task with this id. @throws NotFound */
export function taskOf({ tasks }: Coordination, taskId: string): CoordinationTask {
  const found = tasks.find(({ id }) => id === taskId);
  if (!found) throw new NotFound('coordination task', taskId);
  return found;
}

/** Tasks of an issue that are not done yet. */
export function openTasks({ tasks }: Coordination, issueId: string): readonly CoordinationTask[] {
  return tasks.filter((task) => task.issueId === issueId && task.status === 'OPEN');
}

/** Issues that somebody still has in hand. */
export function unsolvedIssues({ issues }: Coordination): readonly Issue[] {
  return issues.filter(({ status }) => status !== 'RESOLVED' && status !== 'CLOSED');
}

/**
 * The year of the municipal key-project plan that lists the project on a day: its own, or in its first months
 * the one before, as the plan of a year comes out during it.
 */
export function keyPlanYearOn(
  { keyPlanYears }: Coordination,
  on: BusinessDate,
  carryOverMonths: number,
): number | undefined {
  const year = yearOf(on);
  if (keyPlanYears.includes(year)) return year;
  const carried = Number(on.slice(5, 7)) <= carryOverMonths && keyPlanYears.includes(year - 1);
  return carried ? year - 1 : undefined;
}
