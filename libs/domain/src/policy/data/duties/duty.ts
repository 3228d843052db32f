import type { DUTY_KINDS, DUTY_NODES, Annex2Row } from '../../../department/responsibility/vocabulary.js';
import type { Bilingual } from '../../../kernel/bilingual.js';
import type { CityDepartmentCode } from '../departments.js';

type DutyKind = (typeof DUTY_KINDS)[number];
type DutyNode = (typeof DUTY_NODES)[number];

/** One duty of Annex 2 in our own words, described as R-05 asks. */
export interface EarlyServiceDuty {
  /** City department that has it; TERRITORY: every county and zone, each of which defines it for itself. */
  readonly department: CityDepartmentCode | 'TERRITORY';
  readonly row: Annex2Row;
  readonly dutyCode: string;
  readonly dutyKind: DutyKind;
  readonly item: Bilingual;
  readonly standard: Bilingual;
  readonly process: Bilingual;
  readonly node: DutyNode;
}

/** The annex names items and bodies; when a duty counts as done is a proposal, the same for every duty of a kind. */
const STANDARDS: Readonly<Record<DutyKind, Bilingual>> = {
  LEAD: {
    zh: '牵头范围内的事项均在承诺时限内办结，协调过程有记录',
    en: 'Everything led is decided within its promised time, and the coordination is on record',
  },
  OPINION: {
    zh: '一次性出具书面意见，写明依据和条件，早于相关事项申报',
    en: 'One written opinion with its basis and conditions, given before the matter is applied for',
  },
  GUIDANCE: {
    zh: '主动上门或线上指导，指导内容和结果有记录',
    en: 'Guidance is offered unasked, and what was advised is on record',
  },
  CHECK: {
    zh: '一次核实，结论明确（是或否），写明依据',
    en: 'Checked once, with a clear yes or no and its basis',
  },
  COORDINATION: {
    zh: '问题有牵头单位、措施和期限，办结后销号',
    en: 'Every problem has a lead body, a measure and a date, and is closed when solved',
  },
};

/** How a duty is gone about: a proposal, as the standard is. */
const PROCESSES: Readonly<Record<DutyKind, Bilingual>> = {
  LEAD: {
    zh: '组织并联办理，跟踪节点，协调堵点，阶段收口',
    en: 'Set the parallel work going, follow the nodes, clear what blocks, close the phase',
  },
  OPINION: {
    zh: '接收项目资料，内部研究，出具提前服务意见，抄送业主和帮办团队',
    en: 'Take the project’s papers, study them, give the early-service opinion, send it to owner and agency team',
  },
  GUIDANCE: {
    zh: '对接业主，了解需求，提出指导建议，回访',
    en: 'Meet the owner, learn what is needed, advise, look again later',
  },
  CHECK: {
    zh: '接收选址资料，对照规划和底图核实，反馈结论',
    en: 'Take the siting papers, check them against plans and base maps, answer with the result',
  },
  COORDINATION: {
    zh: '接收需求，研究办法，交有关单位落实，跟踪到办结',
    en: 'Take up the need, find a way, hand it to the bodies concerned, follow it to the end',
  },
};

type Line = readonly [dutyCode: string, dutyKind: DutyKind, node: DutyNode, zh: string, en: string];

/** The duties of one row of the annex. */
export function annexRow(department: EarlyServiceDuty['department'], row: Annex2Row, ...lines: readonly Line[]) {
  return lines.map(([dutyCode, dutyKind, node, zh, en]): EarlyServiceDuty => ({
    department,
    row,
    dutyCode,
    dutyKind,
    item: { zh, en },
    standard: STANDARDS[dutyKind],
    process: PROCESSES[dutyKind],
    node,
  }));
}
