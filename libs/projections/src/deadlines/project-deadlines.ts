import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import {
  AssessmentFailed,
  AssessmentOpened,
  AssessmentPassed,
  ComplianceOpinionSubmitted,
} from '#domain/project/admission/events';
import { DIMENSIONS, ownerOf } from '#domain/project/admission/vocabulary';
import {
  CoordinationAssigned,
  CoordinationTaskCompleted,
  CoordinationTaskOverdue,
  CoordinationTaskReleased,
  IssueForwarded,
  ResolutionRecorded,
} from '#domain/project/coordination/events';
import {
  NodeDueDateMoved,
  NodeOverdue,
  NodeOverdueCleared,
  NodePlanEstablished,
  NodeProgressRecorded,
} from '#domain/project/nodes/events';
import {
  StartFlowDueDateMoved,
  StartFlowEnded,
  StartFlowOverdue,
  StartFlowStarted,
} from '#domain/project/start-flow/events';
import { SupervisionClosed, SupervisionOpened, SupervisionOverdue } from '#domain/project/supervision/events';
import { projectOf } from '../project-of.js';
import type { Deadline, DeadlineKind } from './deadline.js';
import { changes, clears, ends, opens, raises, upon, type Effect, type Rule } from './effects.js';

interface Duty {
  readonly subject: string;
  readonly about: string;
  readonly department: string;
  readonly dueOn: BusinessDate;
}

function duty(kind: DeadlineKind, { subject, about, department, dueOn }: Duty, event: RecordedEvent): Deadline {
  const projectId = projectOf(event);
  const of = { stream: 'project', streamId: projectId, projectId, party: 'DEPARTMENT' } as const;
  return { kind, ...of, subject, about, department, dueOn, raised: false };
}

const opinion = (projectId: string, round: number, dimension: string): string =>
  `${projectId}.round${round}.${dimension}`;
const concluded = ({ projectId, round }: { readonly projectId: string; readonly round: number }): readonly Effect[] =>
  DIMENSIONS.map((dimension) => ends(opinion(projectId, round, dimension)));

const flow = (projectId: string): string => `${projectId}.start-flow`;

const task = (
  data: { readonly taskId: string; readonly task: string; readonly department: string; readonly dueOn: BusinessDate },
  event: RecordedEvent,
): Effect => opens(data.taskId, duty('COORDINATION_TASK', { ...data, subject: data.taskId, about: data.task }, event));

/** One for each body that is supervised. */
const ofBodies = (
  { supervisionId, departments }: { readonly supervisionId: string; readonly departments: readonly string[] },
  effect: (id: string, department: string) => Effect,
): readonly Effect[] => departments.map((department) => effect(`${supervisionId}.${department}`, department));

/** What is due in a project besides its items: opinions, nodes, the start flow, tasks and supervision. */
export const PROJECT_RULES: readonly Rule[] = [
  upon(AssessmentOpened, ({ projectId, round, dueOn }, event) =>
    DIMENSIONS.map((dimension) => {
      const subject = opinion(projectId, round, dimension);
      const owner = ownerOf(dimension);
      return opens(subject, duty('COMPLIANCE_OPINION', { subject, about: dimension, department: owner, dueOn }, event));
    }),
  ),
  upon(ComplianceOpinionSubmitted, ({ projectId, round, dimension }) => ends(opinion(projectId, round, dimension))),
  upon(AssessmentPassed, concluded),
  upon(AssessmentFailed, concluded),

  upon(NodePlanEstablished, ({ nodes, replaces }, event) => [
    ...(replaces?.open ?? []).map(({ nodeId }) => ends(nodeId)),
    ...nodes.map((node) =>
      opens(node.nodeId, duty('NODE', { ...node, subject: node.nodeId, about: node.item }, event)),
    ),
  ]),
  upon(NodeProgressRecorded, ({ nodeId, progress }) => (progress === 'REACHED' ? [ends(nodeId)] : [])),
  upon(NodeOverdue, ({ nodeId }) => raises(nodeId)),
  upon(NodeOverdueCleared, ({ nodeId }) => clears(nodeId)),
  upon(NodeDueDateMoved, ({ nodeId, dueOn, clearedFor }) =>
    changes(nodeId, (before) => ({ ...before, dueOn, raised: before.raised && clearedFor === undefined })),
  ),

  upon(StartFlowStarted, (data, event) => {
    const { projectId, track, department, startedOn, dueOn, provisional, calendarRevisions } = data;
    const subject = flow(projectId);
    const due = duty('START_FLOW', { subject, about: track, department, dueOn }, event);
    return opens(subject, { ...due, countedFrom: startedOn, provisional, calendarRevisions });
  }),
  upon(StartFlowDueDateMoved, ({ projectId, startedOn, to, provisional, calendarRevisions, clearedFor }) =>
    changes(flow(projectId), (before) => ({
      ...before,
      countedFrom: startedOn,
      dueOn: to,
      provisional,
      calendarRevisions,
      raised: before.raised && clearedFor === undefined,
    })),
  ),
  upon(StartFlowOverdue, ({ projectId }) => raises(flow(projectId))),
  upon(StartFlowEnded, ({ projectId }) => ends(flow(projectId))),

  upon(CoordinationAssigned, task),
  upon(IssueForwarded, task),
  upon(ResolutionRecorded, task),
  upon(CoordinationTaskOverdue, ({ taskId }) => raises(taskId)),
  upon(CoordinationTaskCompleted, ({ taskId }) => ends(taskId)),
  upon(CoordinationTaskReleased, ({ taskId }) => ends(taskId)),

  upon(SupervisionOpened, (data, event) =>
    ofBodies(data, (id, department) => {
      const { supervisionId: subject, matter: about, dueOn } = data;
      return opens(id, duty('SUPERVISION', { subject, about, department, dueOn }, event));
    }),
  ),
  upon(SupervisionOverdue, (data) => ofBodies(data, raises)),
  upon(SupervisionClosed, (data) => ofBodies(data, ends)),
];
