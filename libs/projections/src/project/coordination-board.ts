import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
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
  LocalAttemptRecorded,
  MeetingConvened,
  MeetingRequested,
  ResolutionRecorded,
  ResponsibleBodyUrged,
} from '#domain/project/coordination/events';
import type { IssueStatus } from '#domain/project/coordination/state';
import type {
  AttemptOutcome,
  IssueCause,
  IssueKind,
  REGISTRAR_ROLES,
  TASK_SOURCES,
  Tier,
} from '#domain/project/coordination/vocabulary';
import type { SupervisionGround } from '#domain/project/supervision/vocabulary';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** What one body has to do for an issue. */
export type BoardTask = {
  readonly taskId: string;
  readonly source: (typeof TASK_SOURCES)[number];
  readonly department: string;
  readonly task: string;
  readonly dueOn: BusinessDate;
  readonly status: 'OPEN' | 'COMPLETED' | 'RELEASED';
  readonly endedOn?: BusinessDate;
  /** Found overdue, or done after its last day. */
  readonly late: boolean;
};

/** One issue of a project; its id is the issue's (`{projectId}.is1`). */
export type IssueDocument = {
  readonly projectId: string;
  readonly title: string;
  readonly status: IssueStatus;
  /** Nobody has closed it yet. */
  readonly open: boolean;
  readonly registrarRole: (typeof REGISTRAR_ROLES)[number];
  /** The department that registered it, where one did. */
  readonly registeredBy?: string;
  /** Its age counts from here. */
  readonly registeredOn: BusinessDate;
  readonly itemId?: string;
  readonly kind?: IssueKind;
  readonly cause?: IssueCause;
  /** Departments it takes to solve it. */
  readonly departments: readonly string[];
  /** How high it has come, and the body it lies with. */
  readonly tier?: Tier;
  readonly office?: string;
  readonly officeSince?: BusinessDate;
  /** Why it is for supervision. */
  readonly ground?: SupervisionGround;
  readonly localAttempt?: AttemptOutcome;
  readonly needSubmittedOn?: BusinessDate;
  readonly escalatedOn?: BusinessDate;
  /** Working days it lay with Commerce before it was passed on. */
  readonly heldDays?: number;
  /** Meetings asked for and held. */
  readonly meetingsRequested: number;
  readonly meetingIds: readonly string[];
  readonly urgings: number;
  readonly tasks: readonly BoardTask[];
  readonly openTasks: number;
  readonly lateTasks: number;
  /** Earliest last day of its open tasks. */
  readonly nextDueOn?: BusinessDate;
  readonly resolvedOn?: BusinessDate;
  readonly closedOn?: BusinessDate;
  readonly reopenings: number;
};

/**
 * One document per issue (model.md 6): by level, age and owner. The issues of a project are a range of ids
 * (`ofProject`).
 *
 * Index `office, open` for the body that has them in hand; `open, registeredOn` for all by age.
 */
export const coordinationBoard = projection<IssueDocument>('coordination_board', {
  version: 1,
  indexes: [
    ['office', 'open'],
    ['open', 'registeredOn'],
  ],
  on: [
    when(
      IssueRegistered,
      (_, { title, registrarRole, department, itemId }, event) => ({
        projectId: projectOf(event),
        title,
        status: 'REGISTERED',
        open: true,
        registrarRole,
        registeredOn: event.metadata.businessDate,
        ...present({ registeredBy: department, itemId }),
        departments: [],
        meetingsRequested: 0,
        meetingIds: [],
        urgings: 0,
        tasks: [],
        openTasks: 0,
        lateTasks: 0,
        reopenings: 0,
      }),
      issueId,
    ),

    whenKnown(
      IssueClassified,
      (doc, { kind, cause, departments }) => ({ ...doc, status: 'CLASSIFIED', kind, cause, departments }),
      issueId,
    ),

    whenKnown(LocalAttemptRecorded, (doc, { outcome }) => ({ ...doc, localAttempt: outcome }), issueId),

    whenKnown(
      IssueRouted,
      (doc, { office, tier, ground }, { metadata }) => ({
        ...doc,
        status: 'ROUTED',
        office,
        tier,
        officeSince: metadata.businessDate,
        ...present({ ground }),
      }),
      issueId,
    ),

    whenKnown(
      CoordinationNeedSubmitted,
      (doc, _, { metadata }) => ({ ...doc, needSubmittedOn: metadata.businessDate }),
      issueId,
    ),

    whenKnown(
      EscalatedToGovernment,
      (doc, _, { metadata }) => ({
        ...doc,
        status: 'IN_PROGRESS',
        tier: 'GOVERNMENT',
        escalatedOn: metadata.businessDate,
      }),
      issueId,
    ),

    whenKnown(CoordinationAssigned, withTask, issueId),
    whenKnown(ResolutionRecorded, withTask, issueId),

    whenKnown(
      IssueForwarded,
      (doc, data, { metadata }) => ({
        ...withTask(doc, data),
        office: data.department,
        officeSince: metadata.businessDate,
        heldDays: data.heldDays,
      }),
      issueId,
    ),

    whenKnown(MeetingRequested, (doc) => ({ ...doc, meetingsRequested: doc.meetingsRequested + 1 }), issueId),

    whenKnown(
      MeetingConvened,
      (doc, { meetingId }) => ({ ...doc, meetingIds: [...doc.meetingIds, meetingId] }),
      ({ issueIds }) => issueIds,
    ),

    whenKnown(ResponsibleBodyUrged, (doc) => ({ ...doc, urgings: doc.urgings + 1 }), issueId),

    whenKnown(
      CoordinationTaskCompleted,
      (doc, { taskId, completedOn, late }) => changed(doc, taskId, { status: 'COMPLETED', endedOn: completedOn, late }),
      issueId,
    ),

    whenKnown(
      CoordinationTaskReleased,
      (doc, { taskId }, { metadata }) => changed(doc, taskId, { status: 'RELEASED', endedOn: metadata.businessDate }),
      issueId,
    ),

    whenKnown(CoordinationTaskOverdue, (doc, { taskId }) => changed(doc, taskId, { late: true }), issueId),

    whenKnown(
      IssueResolved,
      (doc, _, { metadata }) => ({ ...doc, status: 'RESOLVED', resolvedOn: metadata.businessDate }),
      issueId,
    ),

    whenKnown(
      IssueClosed,
      (doc, _, { metadata }) => ({ ...doc, status: 'CLOSED', open: false, closedOn: metadata.businessDate }),
      issueId,
    ),

    whenKnown(
      IssueReopened,
      ({ resolvedOn: _, ...doc }) => ({ ...doc, status: 'REOPENED', reopenings: doc.reopenings + 1 }),
      issueId,
    ),
  ],
});

function issueId(data: { readonly issueId: string }): string {
  return data.issueId;
}

function withTask(
  doc: IssueDocument,
  { taskId, source, department, task, dueOn }: Pick<BoardTask, 'taskId' | 'source' | 'department' | 'task' | 'dueOn'>,
): IssueDocument {
  const given: BoardTask = { taskId, source, department, task, dueOn, status: 'OPEN', late: false };
  return counted({ ...doc, status: 'IN_PROGRESS' }, [...doc.tasks, given]);
}

function changed(doc: IssueDocument, taskId: string, change: Partial<BoardTask>): IssueDocument {
  return counted(
    doc,
    doc.tasks.map((task) => (task.taskId === taskId ? { ...task, ...change } : task)),
  );
}

/** The document with these tasks and what follows from them. */
function counted({ nextDueOn: _, ...doc }: IssueDocument, tasks: readonly BoardTask[]): IssueDocument {
  const open = tasks.filter(({ status }) => status === 'OPEN');
  const [nextDueOn] = open.map(({ dueOn }) => dueOn).sort();
  return {
    ...doc,
    tasks,
    openTasks: open.length,
    lateTasks: tasks.filter(({ late }) => late).length,
    ...present({ nextDueOn }),
  };
}
