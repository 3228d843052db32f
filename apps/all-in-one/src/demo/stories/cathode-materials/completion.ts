import { approval } from '../../approval-steps.js';
import { INTERMEDIARIES } from '../../city.js';
import { completesPhase, opensPhase } from '../../start-steps.js';
import { on, paper, type Step } from '../../story.js';
import { id, itemId, reached } from './names.js';

/** Surveyed once, verified, accepted; then everybody says how it was (R-40, R-43, R-44, R-54, R-86, T-2). */
export const completion: readonly (Step | readonly Step[])[] = [
  on('2026-07-02')
    .as('ECO officer')
    .give('evaluate-routinely', INTERMEDIARIES.eia, {
      trade: 'EIA',
      period: '2026-H1',
      indicators: [
        { code: 'QUALITY', mark: 92 },
        { code: 'COMPLIANCE', mark: 96 },
        { code: 'SERVICE', mark: 90 },
      ],
    }),
  on('2026-07-03').as('GSO officer').give('score-platform', INTERMEDIARIES.eia, {
    period: '2026-H1',
    mark: 91,
    document: '连政务中介〔2026〕6号',
  }),
  on('2026-07-06').as('GSO officer').give('publish-result', INTERMEDIARIES.eia, { period: '2026-H1' }),
  on('2026-07-06')
    .as('GSO officer')
    .give('push-result', INTERMEDIARIES.eia, { period: '2026-H1', projectIds: [id] }),

  on('2026-08-20')
    .as('HURD officer')
    .give('hold-training', 'demo-construction-permit-2026', {
      trainingTopic: 'CONSTRUCTION_PERMIT',
      title: '施工许可阶段并联审批实务',
      required: ['agent-wang', 'agent-sun'],
    }),
  on('2026-08-20').theSystemSays('TrainingRequired', 'agent-wang', { trainingId: 'demo-construction-permit-2026' }),
  on('2026-08-20').theSystemSays('TrainingRequired', 'agent-sun', { trainingId: 'demo-construction-permit-2026' }),
  on('2026-08-20')
    .as('HURD officer')
    .give('attend-training', 'demo-construction-permit-2026', {
      agents: ['agent-sun'],
      evidence: [paper('施工许可实务培训签到表', 'attendance-list')],
    }),

  opensPhase(id, '2026-09-01', 'HURD', 'COMPLETION'),
  on('2026-09-01')
    .as('survey platform')
    .give('share-survey', id, {
      survey: 'PLANNING_VERIFICATION',
      standard: 'DB32/T 4405-2022',
      institution: INTERMEDIARIES.survey,
      channel: 'INTEGRATION',
      evidence: [paper(`${id}/completion-survey`, 'survey-result')],
    }),
  on('2026-09-02')
    .as('NR officer')
    .give('recognize-result', id, {
      resultKind: 'SURVEY',
      resultId: `${id}.m2`,
      itemCode: 'planning-verification',
      material: 'completion-survey',
    }),
  on('2026-09-03')
    .as('survey platform')
    .isRefused('R-86', 'share-survey', id, {
      survey: 'PLANNING_VERIFICATION',
      standard: 'DB32/T 4405-2022',
      institution: INTERMEDIARIES.survey,
      channel: 'INTEGRATION',
      evidence: [paper(`${id}/completion-survey-2`, 'survey-result')],
    }),
  on('2026-09-07')
    .as('HURD officer')
    .isRefused('T-2', 'accept-completion', id, { acceptanceDoc: '连建竣验〔2026〕45号' }),
  approval(id, 'i9', {
    code: 'planning-verification',
    by: 'NR',
    received: '2026-09-07',
    accepted: '2026-09-07',
    issued: '2026-09-10',
    permitNo: '连规核〔2026〕45号',
  }),
  reached('2026-09-10', 4, 'NR', '连规核〔2026〕45号'),
  on('2026-09-11')
    .as('UTIL officer')
    .give('accept-utilities', id, {
      services: ['WATER', 'POWER', 'GAS', 'TELECOM'],
      evidence: [paper('连市政联验〔2026〕9号', 'joint-acceptance')],
    }),
  approval(id, 'i10', {
    code: 'completion-acceptance',
    by: 'HURD',
    received: '2026-09-14',
    accepted: '2026-09-14',
    issued: '2026-09-18',
    permitNo: '连建竣备〔2026〕45号',
  }),
  completesPhase(id, '2026-09-18', 'HURD', 'COMPLETION'),
  on('2026-09-21').as('HURD officer').give('accept-completion', id, { acceptanceDoc: '连建竣验〔2026〕45号' }),

  on('2026-09-22')
    .as('owner of cathode materials')
    .give('review-service', id, {
      subject: 'ITEM',
      id: itemId(8),
      level: 5,
      comment: '施工许可全程有人对接',
    }),
  on('2026-09-22')
    .as('owner of cathode materials')
    .give('review-service', id, { subject: 'AGENT', id: 'agent-sun', level: 5 }),
  on('2026-09-22').theSystemSays('OwnerReviewNoted', 'agent-sun', { projectId: id }),
  on('2026-09-23')
    .as('agent Sun')
    .give('evaluate-department', id, { itemId: itemId(6), stars: 4 }),
  on('2026-10-12')
    .as('GSO officer')
    .give('score-duty', 'agent-sun', {
      projectId: id,
      quarter: '2026-Q3',
      tasksDue: 6,
      tasksOnTime: 6,
      evidence: [paper('帮代办台账2026年三季度', 'agency-ledger')],
    }),
  on('2026-10-12')
    .as('GSO officer')
    .give('record-outcome', 'agent-sun', {
      projectId: id,
      quarter: '2026-Q3',
      nodesDue: 1,
      nodesOnTime: 1,
      evidence: [paper('节点计划台账2026年三季度', 'node-ledger')],
    }),
  on('2026-10-13').as('GSO officer').give('rate-agent', 'agent-sun', { quarter: '2026-Q3' }),
];
