import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { SUPERVISION_GROUNDS } from './vocabulary.js';

const Words = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });
const days = (description: string) => Type.Integer({ minimum: 0, description });

/** What every event of a supervision repeats. */
const SUPERVISION = {
  supervisionId: Type.String({ description: 'Id of the supervision: {projectId}.sv1, .sv2 …' }),
  ground: oneOf(SUPERVISION_GROUNDS, 'Why it is supervised (R-48)'),
  departments: Type.Array(DepartmentCode, { minItems: 1, description: 'Bodies supervised' }),
  dueOn: BusinessDateSchema,
  issueId: Type.Optional(Type.String({ description: 'Issue it is about' })),
};

export const SupervisionOpened = event('SupervisionOpened', {
  version: 1,
  title: { zh: '牵头督办', en: 'Supervision opened' },
  sentence: {
    zh: '营商办牵头督办（{ground}），涉及{departments}，限{dueOn}前：{matter}',
    en: 'The Business Environment Office supervises {departments} until {dueOn} ({ground}): {matter}',
  },
  rules: ['R-48'],
  data: record({
    ...SUPERVISION,
    matter: Words('What is supervised'),
    higherAuthority: Type.Optional(Type.String({ description: 'Authority above the city' })),
  }),
});

export const SupervisionStepRecorded = event('SupervisionStepRecorded', {
  version: 1,
  title: { zh: '督办进展', en: 'Supervision step recorded' },
  sentence: {
    zh: '督办{supervisionId}进展[（{recordedBy}）]：{step}',
    en: 'Step of supervision {supervisionId}[ by {recordedBy}]: {step}',
  },
  rules: ['R-48'],
  data: record({
    ...SUPERVISION,
    step: Words('What was done'),
    department: Type.Optional(DepartmentCode),
    /** Whose step it is: the leading office’s, a supporting one’s, or the answer of a body supervised. Left out by events of earlier releases. */
    recordedBy: Type.Optional(DepartmentCode),
  }),
});

export const SupervisionClosed = event('SupervisionClosed', {
  version: 1,
  title: { zh: '督办办结', en: 'Supervision closed' },
  sentence: { zh: '督办{supervisionId}办结：{result}', en: 'Supervision {supervisionId} is closed: {result}' },
  rules: ['R-48'],
  data: record({
    ...SUPERVISION,
    result: Words('What came of it'),
    documents: Type.Array(Type.String(), { maxItems: 50, description: 'Ids of the documents that show it' }),
    late: Type.Boolean({ description: 'After the due date' }),
    daysLate: days('Working days after the due date; at least 1 when late'),
  }),
});

export const SupervisionOverdue = event('SupervisionOverdue', {
  version: 1,
  title: { zh: '督办逾期', en: 'Supervision overdue' },
  sentence: {
    zh: '督办{supervisionId}（{departments}）{dueOn}到期未办结',
    en: 'Supervision {supervisionId} of {departments} was due on {dueOn} and is not closed',
  },
  rules: ['R-48', 'N-6'],
  data: record({
    ...SUPERVISION,
    detectedOn: BusinessDateSchema,
    daysLate: days('Working days after the due date when it was found; at least 1'),
  }),
});

/** Every event of the slice. */
export const SUPERVISION_EVENTS: readonly EventDeclaration[] = [
  SupervisionOpened,
  SupervisionStepRecorded,
  SupervisionClosed,
  SupervisionOverdue,
];
