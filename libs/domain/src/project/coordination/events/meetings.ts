import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { MEETING_MODES } from '../vocabulary.js';
import { ISSUE, Words } from './fields.js';

export const MeetingRequested = event('MeetingRequested', {
  version: 1,
  title: { zh: '提请会办', en: 'Meeting requested' },
  sentence: {
    zh: '{department}就问题“{title}”提请召开会办会：{reason}',
    en: '{department} asks for a consultation meeting on issue “{title}”: {reason}',
  },
  rules: ['R-25'],
  data: record({
    ...ISSUE,
    requestId: Type.String({ description: 'Id of the request: {projectId}.mr1 …' }),
    department: DepartmentCode,
    reason: Words('What the difficulty is'),
  }),
});

export const MeetingConvened = event('MeetingConvened', {
  version: 1,
  title: { zh: '项目会办会', en: 'Consultation meeting convened' },
  sentence: {
    zh: '{department}于{heldOn}以{mode}方式召开会办会{meetingId}，参会：{attendees}',
    en: '{department} convenes meeting {meetingId} on {heldOn} {mode}; it brings together {attendees}',
  },
  rules: ['R-25', 'R-58'],
  data: record({
    meetingId: Type.String({ description: 'Id of the meeting: {projectId}.mt1 …' }),
    requestIds: Type.Array(Type.String(), { description: 'Requests it answers' }),
    issueIds: Type.Array(Type.String(), { minItems: 1, description: 'Issues it is about' }),
    mode: oneOf(MEETING_MODES, 'How it is held (R-58)'),
    attendees: Type.Array(DepartmentCode, { minItems: 1, description: 'Bodies that take part' }),
    heldOn: BusinessDateSchema,
    department: DepartmentCode,
  }),
});
