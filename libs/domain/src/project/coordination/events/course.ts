import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { SUPERVISION_GROUNDS } from '../../supervision/vocabulary.js';
import { ATTEMPT_OUTCOMES, ISSUE_CAUSES, ISSUE_KINDS, REGISTRAR_ROLES, TIERS } from '../vocabulary.js';
import { Documents, ISSUE, Words } from './fields.js';

export const IssueRegistered = event('IssueRegistered', {
  version: 1,
  title: { zh: '问题登记', en: 'Issue registered' },
  sentence: { zh: '登记问题{issueId}“{title}”：{account}', en: 'Issue {issueId} “{title}” is registered: {account}' },
  rules: ['R-19'],
  data: record({
    ...ISSUE,
    registrarRole: oneOf(REGISTRAR_ROLES, 'Who registers it, and confirms its resolution'),
    department: Type.Optional(DepartmentCode),
    account: Words('What the problem is'),
    itemId: Type.Optional(Type.String({ description: 'Approval item it is about' })),
  }),
});

export const IssueClassified = event('IssueClassified', {
  version: 1,
  title: { zh: '问题归类归因', en: 'Issue classified' },
  sentence: {
    zh: '{department}将问题“{title}”归为“{kind}”，成因：{cause}；{analysis}',
    en: '{department} classifies issue “{title}” as {kind}; it comes from {cause}: {analysis}',
  },
  rules: ['R-19'],
  data: record({
    ...ISSUE,
    kind: oneOf(ISSUE_KINDS, 'What it is about (R-55)'),
    cause: oneOf(ISSUE_CAUSES, 'Where it comes from'),
    analysis: Words('Analysis of the cause'),
    departments: Type.Array(DepartmentCode, { maxItems: 30, description: 'Departments it takes to solve it' }),
    department: DepartmentCode,
  }),
});

export const LocalAttemptRecorded = event('LocalAttemptRecorded', {
  version: 1,
  title: { zh: '属地协调记录', en: 'Local attempt recorded' },
  sentence: {
    zh: '{department}就问题“{title}”先行协调，结果：{outcome}；{account}',
    en: '{department} has tried to solve issue “{title}” on the spot: {outcome}; {account}',
  },
  rules: ['R-20'],
  data: record({
    ...ISSUE,
    department: DepartmentCode,
    outcome: oneOf(ATTEMPT_OUTCOMES, 'What came of it'),
    account: Words('What was tried'),
    documents: Documents,
  }),
});

export const IssueRouted = event('IssueRouted', {
  version: 1,
  title: { zh: '问题分流', en: 'Issue routed' },
  sentence: { zh: '问题“{title}”分流至{office}', en: 'Issue “{title}” goes to {office}' },
  rules: ['R-55'],
  data: record({
    ...ISSUE,
    kind: oneOf(ISSUE_KINDS, 'What it is about (R-55)'),
    office: DepartmentCode,
    tier: oneOf(TIERS, 'How high the issue has come'),
    ground: Type.Optional(oneOf(SUPERVISION_GROUNDS, 'Why it is for supervision (R-48)')),
  }),
});

export const CoordinationNeedSubmitted = event('CoordinationNeedSubmitted', {
  version: 1,
  title: { zh: '协调需求清单上报', en: 'Coordination need submitted' },
  sentence: {
    zh: '{department}就问题“{title}”向市发改委上报协调需求：{need}',
    en: '{department} submits the coordination need of issue “{title}” to the Development and Reform Commission: {need}',
  },
  rules: ['R-20'],
  data: record({
    ...ISSUE,
    department: DepartmentCode,
    need: Words('What is to be coordinated'),
    planYear: Type.Optional(Type.Integer({ description: 'Year of the key-project plan it rests on' })),
  }),
});

export const EscalatedToGovernment = event('EscalatedToGovernment', {
  version: 1,
  title: { zh: '提请市政府协调', en: 'Escalated to the municipal government' },
  sentence: {
    zh: '{office}就问题“{title}”提请市政府协调：{reason}',
    en: '{office} asks the municipal government to coordinate issue “{title}”: {reason}',
  },
  rules: ['R-21'],
  data: record({ ...ISSUE, office: DepartmentCode, reason: Words('Why'), documents: Documents }),
});

export const IssueResolved = event('IssueResolved', {
  version: 1,
  title: { zh: '问题解决', en: 'Issue resolved' },
  sentence: {
    zh: '{office}报告问题“{title}”已解决：{result}',
    en: '{office} reports issue “{title}” solved: {result}',
  },
  rules: ['R-18'],
  data: record({ ...ISSUE, office: DepartmentCode, result: Words('What came of it'), documents: Documents }),
});

export const IssueClosed = event('IssueClosed', {
  version: 1,
  title: { zh: '问题销号', en: 'Issue closed' },
  sentence: {
    zh: '登记方确认问题“{title}”已解决，予以销号',
    en: 'Whoever registered issue “{title}” confirms that it is solved: it is closed',
  },
  rules: ['R-18'],
  data: record({ ...ISSUE, note: Type.Optional(Words('What the registrar adds')) }),
});

export const IssueReopened = event('IssueReopened', {
  version: 1,
  title: { zh: '问题重开', en: 'Issue reopened' },
  sentence: {
    zh: '登记方不认可问题“{title}”的解决，退回继续办理：{reason}',
    en: 'Whoever registered issue “{title}” does not see it solved; it goes on: {reason}',
  },
  rules: ['R-18'],
  data: record({ ...ISSUE, reason: Words('What is still unsolved') }),
});
