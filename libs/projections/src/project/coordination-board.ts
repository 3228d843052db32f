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
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';
import { withTask, withTaskChanged, type IssueDocument } from './coordination-issue.js';

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
      (doc, { taskId, completedOn, late }) =>
        withTaskChanged(doc, taskId, { status: 'COMPLETED', endedOn: completedOn, late }),
      issueId,
    ),

    whenKnown(
      CoordinationTaskReleased,
      (doc, { taskId }, { metadata }) =>
        withTaskChanged(doc, taskId, { status: 'RELEASED', endedOn: metadata.businessDate }),
      issueId,
    ),

    whenKnown(CoordinationTaskOverdue, (doc, { taskId }) => withTaskChanged(doc, taskId, { late: true }), issueId),

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
