import { Type } from '@sinclair/typebox';
import { BusinessDateSchema, DepartmentCode, oneOf } from '../../../kernel/schema.js';
import { TASK_SOURCES } from '../vocabulary.js';

/** What every event on an issue repeats. */
export const ISSUE = {
  issueId: Type.String({ description: 'Id of the issue: {projectId}.is1, .is2 …' }),
  title: Type.String({ minLength: 1, maxLength: 200, description: 'The issue in a few words' }),
};

/** What every event on a task repeats: who has to do what by when. */
export const TASK = {
  taskId: Type.String({ description: 'Id of the task: {projectId}.tk1, .tk2 …' }),
  source: oneOf(TASK_SOURCES, 'What gave the body its task'),
  meetingId: Type.Optional(Type.String({ description: 'Meeting whose resolution it is' })),
  department: DepartmentCode,
  task: Type.String({ minLength: 1, maxLength: 1000, description: 'What the body is to do' }),
  dueOn: BusinessDateSchema,
};

export const Words = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });

export const Documents = Type.Array(Type.String(), {
  maxItems: 50,
  description: 'Ids of the documents it rests on',
});
