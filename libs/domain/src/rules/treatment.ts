import type { Bilingual } from '../kernel/bilingual.js';
import { ANNEX_2_TREATMENT } from './annex-2-treatment.js';
import type { RuleId } from './rule.js';

/**
 * What the software does about a rule. ENFORCED: what breaks it is refused, or cannot be said. RECORDED: what happened
 * is put on record; whether it was good is judged by people. REPORTED: it is computed from the record. OUTSIDE: software
 * can do nothing about it. `beyond` says which part of an enforced rule stays with people.
 */
export type Treatment =
  | { readonly kind: 'ENFORCED'; readonly beyond?: Bilingual }
  | { readonly kind: 'RECORDED' | 'REPORTED' | 'OUTSIDE'; readonly reason: Bilingual };

const ENFORCED: Treatment = { kind: 'ENFORCED' };
const enforced = (zh: string, en: string): Treatment => ({ kind: 'ENFORCED', beyond: { zh, en } });
const recorded = (zh: string, en: string): Treatment => ({ kind: 'RECORDED', reason: { zh, en } });
const reported = (zh: string, en: string): Treatment => ({ kind: 'REPORTED', reason: { zh, en } });
const outside = (zh: string, en: string): Treatment => ({ kind: 'OUTSIDE', reason: { zh, en } });

/** How each rule is treated. One without a row does not compile. */
export const TREATMENT: Readonly<Record<RuleId, Treatment>> = {
  'R-01': enforced(
    '补录的认定不追溯其间已作出的许可，认定事件列明这些步骤',
    'A designation typed in late undoes no permit given since its day: its event names the steps it did not bind',
  ),
  'R-02': ENFORCED,
  'R-03': ENFORCED,
  'R-04': enforced(
    '节点要素齐全、计划只有一份；尚无计划的项目由缺项查询列出（GET /v1/gaps）',
    'A plan is complete and the only one; that a project has none at all is reported (GET /v1/gaps)',
  ),
  'R-05': ENFORCED,
  'R-06': enforced(
    '成熟与否由商务部门或负责评估的县区判断',
    'Whether a project is mature is for Commerce to judge, or for the county that assesses it',
  ),
  'R-07': ENFORCED,
  'R-08': ENFORCED,
  'R-09': enforced('意见的内容由部门负责', 'What the opinion says is the department’s own'),
  'R-10': enforced(
    '真实性和可行性由商务部门或负责评估的县区判断',
    'Authenticity and feasibility are for Commerce to judge, or for the county that assesses the project',
  ),
  'R-11': ENFORCED,
  'R-12': ENFORCED,
  'R-13': ENFORCED,
  'R-14': ENFORCED,
  'R-15': ENFORCED,
  'R-16': enforced(
    '不得有两个属地责任单位；一个也没有的由缺项查询列出（GET /v1/gaps）',
    'There are never two territorial bodies; that there is none is reported (GET /v1/gaps)',
  ),
  'R-17': recorded(
    '清单由属地与业主商谈后填报，系统保证要素、数量和责任部门齐全；尚无清单的由缺项查询列出（GET /v1/gaps）',
    'The list comes out of talks with the owner; the record has factor, quantity and department of each need; that there is no list is reported (GET /v1/gaps)',
  ),
  'R-18': enforced('主动指导服务本身不由系统判断', 'Whether guidance was active is not for software to judge'),
  'R-19': ENFORCED,
  'R-20': ENFORCED,
  'R-21': ENFORCED,
  'R-22': ENFORCED,
  'R-23': ENFORCED,
  'R-24': ENFORCED,
  'R-25': ENFORCED,
  'R-26': enforced(
    '开发区尚缺哪几类评估由缺项查询列出（GET /v1/gaps）',
    'Which kinds of assessment a zone still lacks is reported (GET /v1/gaps)',
  ),
  'R-27': enforced(
    '网站上的公示由部门发布，系统记录网址；已完成未公示的由缺项查询列出（GET /v1/gaps）',
    'Departments publish on the sites; the record has the addresses; what is completed and not published is reported (GET /v1/gaps)',
  ),
  'R-28': ENFORCED,
  'R-29': ENFORCED,
  'R-30': enforced(
    '推送须送达业主和团队；未推送的由缺项查询列出（GET /v1/gaps）',
    'A push reaches owner and team; that a list is not pushed is reported (GET /v1/gaps)',
  ),
  'R-31': recorded('何时需要提前介入由部门判断', 'When a report needs early help is for the department to judge'),
  'R-32': ENFORCED,
  'R-33': enforced(
    '三(三)的土地提前整理、储备由属地办理，系统记录（PrepareLand）',
    'Early consolidation and reserve of land (三(三)) are the territory’s work and go on record (PrepareLand)',
  ),
  'R-34': enforced(
    '“标准地”指标由自然资源部门确定，系统保证挂牌前已附加',
    'Natural Resources sets the standard-land indicators; the plot is not listed without them',
  ),
  'R-35': recorded('指标向谁倾斜由市级统筹判断', 'Whom scarce quota goes to is for the city to judge'),
  'R-36': ENFORCED,
  'R-37': enforced(
    '合法、自愿、诚信、审慎四原则由R-61至R-70和N-3落实',
    'Lawful, voluntary, trustworthy, prudent: carried out by R-61 to R-70 and N-3',
  ),
  'R-38': ENFORCED,
  'R-39': enforced('评分由行业主管部门作出', 'The marks are the competent department’s own'),
  'R-40': enforced(
    '半年已结束而结果尚未全部公示的由缺项查询列出（GET /v1/gaps）',
    'That a half-year has ended and results of it are not published is reported (GET /v1/gaps)',
  ),
  'R-41': ENFORCED,
  'R-42': enforced(
    '不得有两个团队或两份方案；一个也没有的由缺项查询列出（GET /v1/gaps）',
    'There are never two teams or two plans; that there is none is reported (GET /v1/gaps)',
  ),
  'R-43': ENFORCED,
  'R-44': ENFORCED,
  'R-45': ENFORCED,
  'R-46': enforced(
    '是否属实由营商办判断',
    'Whether a report is substantiated is for the Business Environment Office to judge',
  ),
  'R-47': ENFORCED,
  'R-48': enforced(
    '督查室、政务办配合的内容由其自行记录，被督办单位可以答复',
    'What the supporting offices do they record themselves, and the bodies supervised may answer',
  ),
  'R-49': reported('由记录计算两项考核分，不作为处罚', 'Two entries are computed from the record; nothing is refused'),
  'R-50': enforced(
    '尚未向窗口授权的部门由缺项查询列出（GET /v1/gaps）',
    'That a department has delegated nothing to its window is reported (GET /v1/gaps)',
  ),
  'R-51': ENFORCED,
  'R-52': ENFORCED,
  'R-53': ENFORCED,
  'R-54': recorded(
    '培训的举办和出席记录在案；近一年没有培训的主题由缺项查询列出（GET /v1/gaps）',
    'Trainings held and attended go on record; a topic without one within a year is reported (GET /v1/gaps)',
  ),
  'R-55': ENFORCED,
  'R-56': enforced(
    '逾期未报送的由缺项查询列出（GET /v1/gaps），由人判断是否超出职权',
    'What is not passed on in time is reported (GET /v1/gaps); whether it is outside the power of Commerce is judged by people',
  ),
  'R-57': recorded('督促记录在案，效果见任务办结', 'The urging goes on record; its effect shows in the tasks done'),
  'R-58': recorded('会议方式记录在案', 'The mode of a meeting goes on record'),
  'R-59': enforced(
    '细化的清单不得与市级清单抵触；尚无现行清单的县区、功能板块由缺项查询列出（GET /v1/gaps）',
    'A local list never falls short of the city’s; that a county or zone has none in force is reported (GET /v1/gaps)',
  ),
  'R-60': enforced(
    '没有公示标准的不得容缺；尚未公示的县区、功能板块由缺项查询列出（GET /v1/gaps）',
    'Nothing is deferred that no published standard names; that a county or zone has published none is reported (GET /v1/gaps)',
  ),
  'R-61': ENFORCED,
  'R-62': ENFORCED,
  'R-63': ENFORCED,
  'R-64': enforced(
    '能否补救由承办人判断并署名',
    'Whether a gap can be cured is the officer’s judgement, on record by name',
  ),
  'R-65': ENFORCED,
  'R-66': ENFORCED,
  'R-67': ENFORCED,
  'R-68': ENFORCED,
  'R-69': ENFORCED,
  'R-70': recorded(
    '事中事后监管记录在案；容缺办结后尚无监管的由缺项查询列出（GET /v1/gaps）',
    'Supervision after the decision goes on record; that there is none after a deferral is reported (GET /v1/gaps)',
  ),
  'R-71': ENFORCED,
  'R-72': enforced(
    '补正只能针对备案表单的栏目；补正说明是文字，其中是否夹带索要材料由人判断（申请人可反映延误）',
    'A correction names a field of the filing’s form; whether its words ask for a document all the same is for people to see (the applicant may report the delay)',
  ),
  'R-73': ENFORCED,
  'R-74': ENFORCED,
  'R-75': enforced(
    '未接入材料共享系统时，由承办人查询并记录',
    'Where no register of shared materials is connected, an officer looks there and says what was found',
  ),
  'R-76': enforced(
    '未接入电子证照系统时，由承办人查询并记录',
    'Where no register of e-licences is connected, an officer looks there and says what was found',
  ),
  'R-77': ENFORCED,
  'R-78': ENFORCED,
  'R-79': ENFORCED,
  'R-80': ENFORCED,
  'R-81': ENFORCED,
  'R-82': ENFORCED,
  'R-83': ENFORCED,
  'R-84': ENFORCED,
  'R-85': enforced(
    '指定之前已作为普通事项核发的图审许可，指定事件列明，关口照旧认可；调整后的方案可不再列尚未分期审批的建筑，事件列明，由自然资源部门负责',
    'A drawing review issued as a plain item before the designation still opens the gate, and the designation names it; a later scheme may leave out a building not yet approved in phases, which its event names and Natural Resources answers for',
  ),
  'R-86': enforced(
    '不得搞测绘市场地方保护，须由市场监管查处',
    'That the survey market is not protected locally is for market supervision to watch',
  ),
  'R-87': ENFORCED,
  'A1-1': ENFORCED,
  'A1-2': ENFORCED,
  'A1-3': ENFORCED,
  'A1-4': ENFORCED,
  'A1-5': ENFORCED,
  'A1-6': ENFORCED,
  'A1-7': ENFORCED,
  'A1-8': ENFORCED,
  'A1-9': ENFORCED,
  ...ANNEX_2_TREATMENT,
  'N-1': ENFORCED,
  'N-2': ENFORCED,
  'N-3': ENFORCED,
  'N-4': ENFORCED,
  'N-5': ENFORCED,
  'N-6': ENFORCED,
  'N-7': ENFORCED,
  'N-8': ENFORCED,
  'T-1': ENFORCED,
  'T-2': ENFORCED,
  'T-3': ENFORCED,
  'T-4': ENFORCED,
  'CLK-01': ENFORCED,
  'CLK-02': ENFORCED,
  'CLK-03': ENFORCED,
  'CLK-04': enforced('更短的时限由政策采用', 'Whether tighter limits hold is the city’s policy'),
  'CLK-05': ENFORCED,
  'CLK-06': ENFORCED,
  'CLK-07': ENFORCED,
  'CLK-08': recorded(
    '种类由目录限定，天数、理由、批准人和结果记录在案',
    'Kinds are those of the policy; days, reason, approver and result go on record',
  ),
  'CLK-09': ENFORCED,
  'CLK-10': ENFORCED,
  'CLK-11': ENFORCED,
  'CLK-12': ENFORCED,
  'CLK-13': ENFORCED,
  'CLK-14': ENFORCED,
  'CLK-15': ENFORCED,
  'CLK-16': ENFORCED,
  'CLK-17': outside(
    '未接入上级平台；该做法仅见于他处代码注释，待办公室确认',
    'No upper platform is connected; the practice is known from a code comment elsewhere and waits for the office’s word',
  ),
};
