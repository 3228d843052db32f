import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, PersonId, oneOf, record } from '../../kernel/schema.js';
import { REVIEW_SUBJECTS } from './vocabulary.js';

const projectId = Type.String();
const reason = Type.String({ minLength: 1 });
const members = Type.Array(PersonId, {
  minItems: 1,
  description: 'Ids of the agents; their names lie sealed in person-*',
});
const docId = (description: string) => Type.String({ minLength: 1, description });

export const AgencyTeamAssigned = event('AgencyTeamAssigned', {
  version: 1,
  title: { zh: '帮办团队指派', en: 'Agency team assigned' },
  sentence: { zh: '{department}指派帮办团队：{members}', en: '{department} assigns the agency team: {members}' },
  rules: ['R-42'],
  data: record({
    projectId,
    department: Type.Optional(DepartmentCode),
    members,
    /** Why the team before it is replaced. */
    reason: Type.Optional(reason),
  }),
});

export const AgencyTeamMemberChanged = event('AgencyTeamMemberChanged', {
  version: 1,
  title: { zh: '帮办团队成员调整', en: 'Agency team member changed' },
  sentence: {
    zh: '帮办团队调整为：{members}（{reason}）',
    en: 'The agency team is now {members}: {reason}',
  },
  rules: ['R-42'],
  data: record({
    projectId,
    department: Type.Optional(DepartmentCode),
    joined: Type.Optional(PersonId),
    left: Type.Optional(PersonId),
    members,
    reason,
  }),
});

export const ApprovalPlanAdopted = event('ApprovalPlanAdopted', {
  version: 1,
  title: { zh: '审批方案确定', en: 'Approval plan adopted' },
  sentence: { zh: '审批方案确定：{summary}', en: 'The approval plan is adopted: {summary}' },
  rules: ['R-42'],
  data: record({
    projectId,
    department: Type.Optional(DepartmentCode),
    planNo: Type.Integer({ minimum: 1, description: 'Number of the plan in the project; the last one is in force' }),
    summary: Type.String({ minLength: 1 }),
    planDoc: Type.Optional(docId('Id of the plan')),
    reason: Type.Optional(reason),
  }),
});

export const DepartmentEvaluatedByAgent = event('DepartmentEvaluatedByAgent', {
  version: 1,
  title: { zh: '帮代办评价部门', en: 'Department evaluated by agent' },
  sentence: { zh: '{agentId}评价{department}：{stars}星', en: 'Agent {agentId} rates {department}; stars: {stars}' },
  rules: ['R-44'],
  data: record({
    projectId,
    agentId: PersonId,
    department: DepartmentCode,
    stars: Type.Integer({ minimum: 1, maximum: 5, description: 'Stars, 1–5' }),
    itemId: Type.Optional(Type.String({ description: 'Item that ended; left out: for a period' })),
    itemCode: Type.Optional(Type.String()),
    period: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}$', description: 'Month that ended, YYYY-MM' })),
    comment: Type.Optional(Type.String({ minLength: 1 })),
  }),
});

export const ServiceReviewed = event('ServiceReviewed', {
  version: 1,
  title: { zh: '服务评价', en: 'Service reviewed' },
  sentence: { zh: '业主评价{subject}{id}：{level}级', en: 'The owner reviews {subject} {id}: level {level} of 5' },
  rules: ['R-43'],
  data: record({
    projectId,
    subject: oneOf(REVIEW_SUBJECTS, 'What is reviewed'),
    id: Type.String({ description: 'Item id or agent id' }),
    level: Type.Integer({ minimum: 1, maximum: 5, description: 'Level, 5 (very good) to 1 (very poor)' }),
    points: Type.Integer({ minimum: 0, maximum: 10, description: 'Points of the level by the policy, 0–10' }),
    policyVersion: Type.Integer({ minimum: 1 }),
    /** Of an item: its code, its department, the day it ended. */
    itemCode: Type.Optional(Type.String()),
    department: Type.Optional(DepartmentCode),
    endedOn: Type.Optional(BusinessDateSchema),
    comment: Type.Optional(Type.String({ minLength: 1 })),
  }),
});

export const AGENCY_EVENTS: readonly EventDeclaration[] = [
  AgencyTeamAssigned,
  AgencyTeamMemberChanged,
  ApprovalPlanAdopted,
  DepartmentEvaluatedByAgent,
  ServiceReviewed,
];
