import { INTERMEDIARIES } from '../../city.js';
import { on, paper, type Step } from '../../story.js';
import { id } from './names.js';

const issueId = `${id}.is1`;

/** An issue that goes up too early, and a task that is late; an intermediary nobody may engage. */
export const coordination: readonly Step[] = [
  on('2026-04-07').as('agent Wang').give('register-issue', id, {
    title: '蒸汽供应不足',
    account: '园区热网余量不足，项目投产后每小时缺口20吨',
  }),
  on('2026-04-08')
    .as('Development Zone officer')
    .give('classify-issue', id, {
      issueId,
      kind: 'FACTOR',
      cause: 'RESOURCE_SHORTAGE',
      analysis: '热网二期未投运，须跨板块调度',
      departments: ['UTIL'],
    }),
  on('2026-04-08')
    .as('Development Zone officer')
    .isRefused('R-20', 'submit-need', id, { issueId, need: '协调热源企业调度蒸汽' }),
  on('2026-04-09')
    .as('DRC officer')
    .give('list-in-key-plan', id, {
      year: 2026,
      planDoc: '连发改投资〔2026〕20号',
      evidence: [paper('连发改投资〔2026〕20号', 'key-plan')],
    }),
  on('2026-04-09')
    .as('Development Zone officer')
    .isRefused('R-20', 'submit-need', id, { issueId, need: '协调热源企业调度蒸汽' }),
  on('2026-04-13')
    .as('Development Zone officer')
    .give('record-local-attempt', id, {
      issueId,
      outcome: 'UNSOLVED',
      account: '与热源企业两次会商，合同量已满，无法解决',
      evidence: [paper('开会纪〔2026〕11号', 'local-attempt')],
    }),
  on('2026-04-14').as('Development Zone officer').give('route-issue', id, { issueId, to: 'DRC' }),
  on('2026-04-14')
    .as('Development Zone officer')
    .give('submit-need', id, { issueId, need: '协调热源企业调度蒸汽，或提前投运热网二期' }),
  on('2026-04-15')
    .as('DRC officer')
    .give('assign-coordination', id, {
      issueId,
      tasks: [{ department: 'UTIL', task: '落实热网二期提前投运', dueOn: '2026-04-24' }],
    }),
  on('2026-04-27').theSystemSays('CoordinationTaskOverdue', id, { taskId: `${id}.tk1` }),
  on('2026-04-28')
    .as('UTIL officer')
    .give('complete-coordination-task', id, {
      taskId: `${id}.tk1`,
      result: '热网二期6月投运，缺口解决',
      evidence: [paper('连市政函〔2026〕12号', 'result')],
    }),
  on('2026-04-29')
    .as('DRC officer')
    .give('resolve-issue', id, {
      issueId,
      result: '供汽协议已签订',
      evidence: [paper('供汽协议（2026年4月29日）', 'resolution')],
    }),
  on('2026-04-30').as('agent Wang').give('confirm-resolution', id, { issueId, solved: true }),

  on('2026-05-07')
    .as('WATER officer')
    .give('blacklist', INTERMEDIARIES.water, {
      ground: 'FALSIFIED_REPORT',
      finding: '水土保持监测数据系伪造',
      evidence: [paper('连水罚〔2026〕3号', 'penalty-decision')],
    }),
  on('2026-05-11').as('owner of dye works').isRefused('R-41', 'record-engagement', INTERMEDIARIES.water, {
    projectId: id,
    trade: 'WATER_SERVICES',
    service: '取水论证',
    agreedOn: '2026-06-30',
    contractNo: '云水合〔2026〕31号',
  }),
];
