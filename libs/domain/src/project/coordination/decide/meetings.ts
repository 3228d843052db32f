import { businessDate } from '#workdays/business-date';
import { holderOf } from '../../../department/succession/holder.js';
import { requireStanding } from '../../../department/succession/standing.js';
import { references } from '../../../kernel/other-streams.js';
import { InvalidCommand, NotFound, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { restsOn } from '../../guards.js';
import type { Project } from '../../state.js';
import { documentsOf, issueFields, issueIn, requireTerritory } from '../at-issue.js';
import { ConveneMeeting, RecordResolution, RequestMeeting } from '../commands.js';
import { MeetingConvened, MeetingRequested, ResolutionRecorded } from '../events.js';
import type { Meeting, MeetingRequest } from '../state.js';
import { bodiesOf, taskTerms } from '../task-terms.js';

const MEETING = { zh: '会议召开', en: 'the meeting' };

/** it is the county or zone that asks for a meeting. */
export const requestMeeting = projectDecision(RequestMeeting, {
  title: { zh: '提请召开会办会', en: 'Ask for a consultation meeting' },
  roles: ['COUNTY', 'ZONE'],
  rule: 'R-25',
  decide(project, { issueId, reason }, facts) {
    const department = requireTerritory(project, facts, 'R-25');
    const issue = issueIn(project, issueId, facts, 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    const waiting = project.coordination.requests.find((request) => request.issueId === issueId && !request.met);
    if (waiting) {
      throw new StateConflict(
        {
          zh: `该问题的提请${waiting.id}尚待召开`,
          en: `Request ${waiting.id} on this issue still waits for its meeting`,
        },
        { requestId: waiting.id },
      );
    }
    const requestId = `${facts.targetId}.mr${project.coordination.requests.length + 1}`;
    return [MeetingRequested.of({ ...issueFields(issue), requestId, department, reason })];
  },
});

/** the Government Services Office convenes what was asked for, says how and who takes part. */
export const conveneMeeting = projectDecision(ConveneMeeting, {
  title: { zh: '召开项目会办会', en: 'Convene a consultation meeting' },
  roles: ['GSO'],
  rule: 'R-25',
  reads: (_, { attendees, channel }) => (channel === 'IMPORT' ? [] : references('department', ...attendees)),
  decide(project, { requestIds, mode, attendees, heldOn: named, channel }, facts) {
    const requests = requestIds.map((id) => requestOf(project, id));
    const met = requests.find((request) => request.met);
    if (met) {
      throw new StateConflict(
        { zh: `提请${met.id}已召开会议`, en: `Request ${met.id} has had its meeting` },
        { requestId: met.id },
      );
    }
    const heldOn = named ? businessDate(named) : facts.businessDate;
    if (heldOn > facts.businessDate && channel !== 'IMPORT') {
      throw new InvalidCommand('heldOn', {
        zh: `会议尚未召开，不得晚于${facts.businessDate}；召开后再记录`,
        en: `must not lie after ${facts.businessDate}: record the meeting once it has been held`,
      });
    }
    for (const { requestedOn } of requests) {
      requireNotBefore(facts, requestedOn, { zh: '提请', en: 'the request' });
      if (heldOn < requestedOn) {
        throw new InvalidCommand('heldOn', {
          zh: `不得早于提请之日（${requestedOn}）`,
          en: `must not lie before the request (${requestedOn})`,
        });
      }
    }
    if (channel !== 'IMPORT') for (const code of attendees) requireStanding(facts, code, 'R-25');
    return [
      MeetingConvened.of({
        meetingId: `${facts.targetId}.mt${project.coordination.meetings.length + 1}`,
        requestIds,
        issueIds: [...new Set(requests.map(({ issueId }) => issueId))],
        mode,
        attendees,
        heldOn,
        department: holderOf('GSO', facts),
      }),
    ];
  },
});

/** a resolution says who does what by when, and stands in the minutes. */
export const recordResolution = projectDecision(RecordResolution, {
  title: { zh: '记录会办决议', en: 'Record a resolution' },
  roles: ['GSO'],
  rule: 'R-25',
  reads: (_, { resolution, channel }) => references('department', ...bodiesOf([resolution], channel)),
  decide(project, command, facts) {
    const { meetingId, issueId, resolution } = command;
    const meeting = meetingOf(project, meetingId);
    const issue = issueIn(project, issueId, facts, 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    refuseIf(!meeting.issueIds.includes(issueId), 'R-25', { meetingId, issueId, issues: meeting.issueIds });
    requireNotBefore(facts, meeting.heldOn, MEETING);
    refuseIf(!restsOn(command, 'minutes'), 'R-25', { missing: 'evidence of kind minutes' });
    return [
      ResolutionRecorded.of({
        ...issueFields(issue),
        taskId: `${facts.targetId}.tk${project.coordination.tasks.length + 1}`,
        source: 'RESOLUTION',
        meetingId,
        ...taskTerms(resolution, command, facts, { field: 'resolution', rule: 'R-25' }),
        documents: documentsOf(command),
      }),
    ];
  },
});

function requestOf({ coordination }: Project, requestId: string): MeetingRequest {
  const found = coordination.requests.find(({ id }) => id === requestId);
  if (!found) throw new NotFound('meeting request', requestId);
  return found;
}

function meetingOf({ coordination }: Project, meetingId: string): Meeting {
  const found = coordination.meetings.find(({ id }) => id === meetingId);
  if (!found) throw new NotFound('meeting', meetingId);
  return found;
}
