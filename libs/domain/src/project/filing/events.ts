import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, Uscc, oneOf, record } from '../../kernel/schema.js';
import { REGIMES } from '../../policy/content.js';
import { gateFields } from '../start-flow/gate-schemas.js';
import { CORRECTABLE_FIELDS, OWNER_CHANGES, PROJECT_LEVELS, TRACKS, UNBOUND_STEPS } from './vocabulary.js';

/** Version 1 named the items that were checked as issued, and nothing of them but the code. */
function withHeldGates(data: object): object {
  if (!('gates' in data) || !Array.isArray(data.gates)) return data;
  const codes: readonly unknown[] = data.gates;
  return { ...data, gates: codes.map((itemCode) => ({ gate: itemCode, openedBy: 'PERMIT', itemCode })) };
}

const projectId = Type.String();
const reason = Type.String({ minLength: 1 });
const docId = (description: string) => Type.String({ minLength: 1, description });

export const ProjectFiled = event('ProjectFiled', {
  version: 1,
  title: { zh: '项目申报建档', en: 'Project filed' },
  sentence: { zh: '项目“{name}”申报建档', en: 'Project “{name}” is filed' },
  rules: ['R-01'],
  data: record({
    projectId,
    name: Type.String(),
    projectCode: Type.Optional(Type.String()),
    ownerUscc: Type.Optional(Uscc),
    industry: Type.Optional(Type.String()),
    investmentAmount: Type.Optional(Type.Number({ description: 'Planned investment, yuan' })),
    regime: Type.Optional(oneOf(REGIMES, 'Investment regime (R-71, R-72)')),
    location: Type.Optional(Type.String()),
    territorialEntity: Type.Optional(DepartmentCode),
    zone: Type.Optional(DepartmentCode),
  }),
});

export const ProjectDetailsCorrected = event('ProjectDetailsCorrected', {
  version: 1,
  title: { zh: '项目信息更正', en: 'Project details corrected' },
  sentence: { zh: '{field}更正为“{to}”：{reason}', en: 'The {field} is corrected to “{to}”: {reason}' },
  rules: ['R-01'],
  data: record({
    projectId,
    field: oneOf(CORRECTABLE_FIELDS, 'What is corrected'),
    from: Type.Optional(
      Type.Union([Type.String(), Type.Number()], { description: 'What stood there; left out: nothing' }),
    ),
    to: Type.Union([Type.String(), Type.Number()]),
    reason,
    evidence: Type.Array(Type.String(), { description: 'Ids of the documents that show it' }),
    /** Only of an owner: handed over, or written down by mistake before. */
    ownerChange: Type.Optional(oneOf(OWNER_CHANGES, 'Why another owner is named (N-3)')),
  }),
});

export const InvestmentRecordFiled = event('InvestmentRecordFiled', {
  version: 1,
  title: { zh: '项目备案', en: 'Investment record filed' },
  sentence: { zh: '项目备案，备案号{filingNo}', en: 'The investment is filed for the record as {filingNo}' },
  rules: ['R-72'],
  data: record({
    projectId,
    filingNo: Type.String({ minLength: 1 }),
    projectCode: Type.Optional(Type.String({ description: 'Nationwide project code' })),
  }),
});

export const ProjectVerified = event('ProjectVerified', {
  version: 1,
  title: { zh: '项目核准', en: 'Project verified' },
  sentence: {
    zh: '项目核准，文号{docNo}，有效期至{validUntil}',
    en: 'The project is verified by {docNo}, valid until {validUntil}',
  },
  rules: ['R-71'],
  data: record({
    projectId,
    docNo: Type.String({ minLength: 1 }),
    validUntil: BusinessDateSchema,
    siteOpinionDoc: Type.Optional(docId('Land pre-review and site opinion')),
    stabilityAssessmentDoc: Type.Optional(docId('Social-stability risk assessment')),
    applicationReportDoc: Type.Optional(docId('Project application report')),
  }),
});

export const MajorProjectDesignated = event('MajorProjectDesignated', {
  version: 1,
  title: { zh: '重大产业项目认定', en: 'Major industrial project designated' },
  sentence: {
    zh: '认定为{level}重大产业项目（{basisDoc}）[；补录前已办、不溯及：{notBound}]',
    en: 'Designated a major industrial project at {level} level ({basisDoc})[; done before it was recorded, and not bound: {notBound}]',
  },
  rules: ['R-01'],
  data: record({
    projectId,
    level: oneOf(PROJECT_LEVELS, 'Level of the designation'),
    basisDoc: docId('Document that designates it'),
    /** Where it is typed in on a later day; left out where nothing had been done by then. */
    notBound: Type.Optional(
      Type.Array(
        record({
          name: Type.String({ description: 'Id of the item, or number of the land contract' }),
          step: oneOf(UNBOUND_STEPS, 'What was done'),
          itemCode: Type.Optional(Type.String()),
          on: BusinessDateSchema,
          rules: Type.Array(Type.String(), { description: 'Rules that would have bound it' }),
        }),
        { description: 'Steps between its day and its record that it would have bound: what was issued stays (R-01)' },
      ),
    ),
  }),
});

export const ApprovalTrackSelected = event('ApprovalTrackSelected', {
  version: 1,
  title: { zh: '审批流程类型确定', en: 'Approval track selected' },
  sentence: { zh: '审批流程类型确定为“{track}”', en: 'The approval track is “{track}”' },
  rules: ['R-02'],
  data: record({
    projectId,
    track: oneOf(TRACKS, 'Approval track (R-02)'),
    from: Type.Optional(oneOf(TRACKS, 'The track before a change')),
    reason: Type.Optional(reason),
  }),
});

export const TerritorialEntityAssigned = event('TerritorialEntityAssigned', {
  version: 1,
  title: { zh: '属地主体责任确定', en: 'Territorial entity assigned' },
  sentence: { zh: '属地责任主体确定为{entity}', en: '{entity} answers for the project in its territory' },
  rules: ['R-16'],
  data: record({
    projectId,
    entity: DepartmentCode,
    from: Type.Optional(DepartmentCode),
    reason: Type.Optional(reason),
  }),
});

const contractFields = {
  contractNo: Type.String({ minLength: 1 }),
  plotId: Type.String({ minLength: 1 }),
  signedOn: BusinessDateSchema,
  /** true: the land is allocated, and this is the decision. */
  allocated: Type.Optional(Type.Boolean()),
  /** Day on which the plot was listed; left out where nobody had to list it. */
  listedOn: Type.Optional(BusinessDateSchema),
};

export const LandContractSigned = event('LandContractSigned', {
  version: 1,
  title: { zh: '取得土地出让合同', en: 'Land contract signed' },
  sentence: {
    zh: '{signedOn}签订土地合同{contractNo}，地块{plotId}',
    en: 'Land contract {contractNo} for plot {plotId} is signed on {signedOn}',
  },
  rules: ['R-23'],
  data: record({
    projectId,
    ...contractFields,
    /** Why it is another plot than the one publicised for the project. */
    reason: Type.Optional(reason),
    /** true: typed in after its day, on the evidence attached. */
    lateRecorded: Type.Optional(Type.Literal(true)),
  }),
});

export const LandContractCorrected = event('LandContractCorrected', {
  version: 1,
  title: { zh: '土地合同更正', en: 'Land contract corrected' },
  sentence: {
    zh: '土地合同记录更正为：{signedOn}签订，合同号{contractNo}，地块{plotId}（{reason}）',
    en: 'The land contract on record is corrected: {contractNo} for plot {plotId}, signed on {signedOn} ({reason})',
  },
  rules: ['R-23', 'R-87'],
  data: record({
    projectId,
    ...contractFields,
    /** What stood there before. */
    from: record({ contractNo: Type.String(), plotId: Type.String(), signedOn: BusinessDateSchema }),
    reason,
    evidence: Type.Array(Type.String(), { description: 'Ids of the documents that show it' }),
  }),
});

export const LandContractRescinded = event('LandContractRescinded', {
  version: 1,
  title: { zh: '土地合同解除', en: 'Land contract rescinded' },
  sentence: {
    zh: '土地合同{contractNo}（地块{plotId}，{signedOn}签订）于{rescindedOn}解除：{reason}',
    en: 'Land contract {contractNo} for plot {plotId}, signed on {signedOn}, is rescinded on {rescindedOn}: {reason}',
  },
  rules: ['R-23', 'R-87'],
  data: record({
    projectId,
    contractNo: contractFields.contractNo,
    plotId: contractFields.plotId,
    signedOn: contractFields.signedOn,
    rescindedOn: BusinessDateSchema,
    reason,
    remaining: Type.Array(Type.String(), {
      description: 'Ids of the permits that rest on another contract in force, and stay',
    }),
    evidence: Type.Array(Type.String(), { description: 'Ids of the documents that show it' }),
  }),
});

export const ConstructionStarted = event('ConstructionStarted', {
  version: 2,
  title: { zh: '项目开工', en: 'Construction started' },
  sentence: { zh: '项目于{date}开工', en: 'Construction starts on {date}' },
  rules: ['R-69'],
  data: record({
    projectId,
    date: BusinessDateSchema,
    ...gateFields,
    /** true: typed in after the term of the construction permit, on the evidence attached (Building Law 9). */
    lateRecorded: Type.Optional(Type.Boolean()),
  }),
  upcast: { 1: withHeldGates },
});

export const CompletionAccepted = event('CompletionAccepted', {
  version: 2,
  title: { zh: '竣工验收', en: 'Completion accepted' },
  sentence: {
    zh: '项目于{date}通过竣工验收（{acceptanceDoc}）',
    en: 'Completion is accepted on {date} ({acceptanceDoc})',
  },
  rules: ['R-69'],
  data: record({
    projectId,
    date: BusinessDateSchema,
    acceptanceDoc: docId('Acceptance document'),
    ...gateFields,
  }),
  upcast: { 1: withHeldGates },
});

export const ProjectSuspended = event('ProjectSuspended', {
  version: 1,
  title: { zh: '项目暂停', en: 'Project suspended' },
  sentence: {
    zh: '项目暂停：{reason}；节点随项目停钟，事项的期限照常计算，暂停期间不登记逾期',
    en: 'The project is suspended: {reason}; its nodes stand still with it, the periods of its items run on, and no delay is raised meanwhile',
  },
  rules: ['R-24'],
  data: record({ projectId, reason }),
});

export const ProjectResumed = event('ProjectResumed', {
  version: 1,
  title: { zh: '项目恢复', en: 'Project resumed' },
  sentence: { zh: '项目恢复推进：{reason}', en: 'The project is resumed: {reason}' },
  rules: ['R-24'],
  data: record({ projectId, reason }),
});

export const ProjectTerminated = event('ProjectTerminated', {
  version: 1,
  title: { zh: '项目终止', en: 'Project terminated' },
  sentence: {
    zh: '项目终止：{reason}[；由{recordedBy}登记][；依据{docId}]',
    en: 'The project is terminated: {reason}[; recorded by {recordedBy}][; on {docId}]',
  },
  rules: ['R-24'],
  data: record({
    projectId,
    reason,
    recordedBy: Type.Optional(Type.String({ description: 'Department that recorded it; left out: the owner itself' })),
    docId: Type.Optional(docId('What it rests on: the owner’s request, or the document that orders it')),
  }),
});

/** Every event of the slice. */
export const FILING_EVENTS = [
  ProjectFiled,
  ProjectDetailsCorrected,
  InvestmentRecordFiled,
  ProjectVerified,
  MajorProjectDesignated,
  ApprovalTrackSelected,
  TerritorialEntityAssigned,
  LandContractSigned,
  LandContractCorrected,
  LandContractRescinded,
  ConstructionStarted,
  CompletionAccepted,
  ProjectSuspended,
  ProjectResumed,
  ProjectTerminated,
];
