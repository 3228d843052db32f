import { describe, expect, it } from '@jest/globals';
import { ISSUE, assignedToNr, atGso, classified, registeredIssue, showing } from '#test/support/coordination-story';
import { DONGHAI, GSO, GUANYUN } from '#test/support/landed-project';
import { NR_OFFICER } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { MEETING_MODES } from '../vocabulary.js';
import { conveneMeeting, recordResolution, requestMeeting } from './meetings.js';
import { completeCoordinationTask } from './tasks.js';

const REQUEST = { ...ISSUE, reason: '三个部门意见不一' };
const MEETING = { requestIds: ['P1.mr1'], mode: 'IN_PERSON' as const, attendees: ['NR', 'ECO', 'COUNTY-GUANYUN'] };
const requested = atGso.as(GUANYUN).does(requestMeeting, REQUEST).as(GSO);
const met = requested.on('2026-03-05').does(conveneMeeting, { ...MEETING, heldOn: '2026-03-05' });
const RESOLUTION = {
  ...ISSUE,
  meetingId: 'P1.mt1',
  resolution: { department: 'NR', task: '出具统一意见', dueOn: '2026-03-13' },
  ...showing('minutes'),
};

describe('a consultation meeting (R-25)', () => {
  it('is asked for by the county that answers for the project, on an issue that has been routed', () => {
    atGso
      .as(GUANYUN)
      .when(requestMeeting, REQUEST)
      .thenHappens(['MeetingRequested', { requestId: 'P1.mr1', ...REQUEST }]);
    atGso.as(DONGHAI).when(requestMeeting, REQUEST).thenRefused('R-25', { department: 'COUNTY-GUANYUN' });
    classified('APPROVAL').when(requestMeeting, REQUEST).thenFails(StateConflict);
    registeredIssue.when(requestMeeting, REQUEST).thenRefused('R-19');
    requested.as(GUANYUN).when(requestMeeting, REQUEST).thenFails(StateConflict);
  });

  it('is convened on request only, and answers a request once', () => {
    atGso.as(GSO).when(conveneMeeting, MEETING).thenFails(NotFound);
    requested
      .on('2026-03-06')
      .when(conveneMeeting, { ...MEETING, heldOn: '2026-03-05' })
      .thenHappens(['MeetingConvened', { meetingId: 'P1.mt1', issueIds: ['P1.is1'], heldOn: '2026-03-05' }]);
    met.when(conveneMeeting, MEETING).thenFails(StateConflict);
    requested.when(conveneMeeting, { ...MEETING, heldOn: '2026-02-27' }).thenFails(InvalidCommand, { field: 'heldOn' });
    expect(conveneMeeting.roles).toEqual(['GSO']);
  });

  it('goes down as held once it has been held, not before (R-25)', () => {
    const on = requested.on('2026-03-05');
    on.when(conveneMeeting, { ...MEETING, heldOn: '2026-06-30' }).thenFails(InvalidCommand, { field: 'heldOn' });
    on.when(conveneMeeting, { ...MEETING, heldOn: '2026-03-05' }).thenHappens(['MeetingConvened']);
  });

  it('has participants that exist', () => {
    requested.when(conveneMeeting, { ...MEETING, attendees: ['NOBODY'] }).thenFails(NotFound);
    requested.when(conveneMeeting, { ...MEETING, attendees: ['OLD'] }).thenRefused('R-25', { successor: 'NR' });
  });

  it.each(MEETING_MODES)('may be held %s, which is recorded (R-58)', (mode) =>
    requested.when(conveneMeeting, { ...MEETING, mode }).thenHappens(['MeetingConvened', { mode }]),
  );
});

describe('a resolution of a meeting (R-25)', () => {
  const after = met.on('2026-03-06');

  it('says who does what by when, and stands in the minutes', () => {
    after
      .when(recordResolution, RESOLUTION)
      .thenHappens([
        'ResolutionRecorded',
        { taskId: 'P1.tk1', source: 'RESOLUTION', meetingId: 'P1.mt1', department: 'NR', dueOn: '2026-03-13' },
      ]);
    after.when(recordResolution, { ...RESOLUTION, evidence: [] }).thenRefused('R-25');
    after
      .when(recordResolution, { ...RESOLUTION, resolution: { ...RESOLUTION.resolution, department: 'OLD' } })
      .thenRefused('R-25', { successor: 'NR' });
  });

  it('is one of a meeting that has been held, on an issue it was about', () => {
    after.when(recordResolution, { ...RESOLUTION, meetingId: 'P1.mt2' }).thenFails(NotFound);
    met.on('2026-03-04').when(recordResolution, RESOLUTION).thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('is fulfilled by its owner, with evidence', () => {
    const recorded = after.does(recordResolution, RESOLUTION).on('2026-03-13').as(NR_OFFICER);
    const done = { taskId: 'P1.tk1', result: '已出具' };
    recorded.when(completeCoordinationTask, done).thenRefused('R-25');
    recorded
      .as(GSO)
      .when(completeCoordinationTask, { ...done, ...showing('result') })
      .thenRefused('R-25');
    recorded
      .when(completeCoordinationTask, { ...done, ...showing('result') })
      .thenHappens(['CoordinationTaskCompleted', { meetingId: 'P1.mt1', late: false }]);
  });

  it('does not come without a meeting', () =>
    assignedToNr.as(GSO).when(recordResolution, RESOLUTION).thenFails(NotFound));
});
