import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { TIME_UNITS } from '../../policy/content.js';

/** nobody else reports a delay. */
export const REPORTER_ROLES = ['AGENT', 'OWNER'] as const;
/** Causes under which a report is dismissed: the approval department's own approval did not hold the project up. */
const DISMISSAL_CAUSES = ['APPLICANT', 'SPECIAL_PROCEDURE', 'OTHER'] as const;
/** What a verification may find. */
export const DELAY_CAUSES = ['APPROVAL_DEPARTMENT', ...DISMISSAL_CAUSES] as const;

/** What every event of a case repeats, so that no reader needs another event to understand it. */
const CASE = {
  caseId: Type.String({ description: 'Id of the case: {projectId}.c1, .c2 …' }),
  itemId: Type.String({ description: 'The approval item the report is about' }),
  itemCode: Type.String({ description: 'Code of that item' }),
  department: DepartmentCode,
};
const Words = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });
const VerifyDays = Type.Integer({
  minimum: 0,
  description: 'Working days from the report to its conclusion, the day of the report not counted (scoring.md 7.6)',
});

export const DelayReported = event('DelayReported', {
  version: 1,
  title: { zh: '反映延误', en: 'Delay reported' },
  sentence: {
    zh: '{reporterRole}反映{department}办理事项“{itemCode}”延误项目（{caseId}）：{account}',
    en: 'The {reporterRole} reports that “{itemCode}” at {department} delays the project ({caseId}): {account}',
  },
  rules: ['R-45'],
  data: record({
    ...CASE,
    reporterRole: oneOf(REPORTER_ROLES, 'Who reports (R-45)'),
    account: Words('What is held up, and how, in the words of the report'),
    evidence: Type.Array(Type.String(), {
      maxItems: 50,
      description: 'Ids of the documents handed in with the report',
    }),
  }),
});

export const DelayReportSupplemented = event('DelayReportSupplemented', {
  version: 1,
  title: { zh: '补充延误反映', en: 'Delay report supplemented' },
  sentence: {
    zh: '{reporterRole}就延误反映{caseId}补充情况：{account}',
    en: 'The {reporterRole} adds to delay case {caseId}: {account}',
  },
  rules: ['R-45'],
  data: record({
    ...CASE,
    reporterRole: oneOf(REPORTER_ROLES, 'Who adds to it (R-45)'),
    account: Words('What is added, in the words of the reporter'),
    evidence: Type.Array(Type.String(), { maxItems: 50, description: 'Ids of the documents handed in with it' }),
  }),
});

export const DelayVerificationStarted = event('DelayVerificationStarted', {
  version: 1,
  title: { zh: '启动核实', en: 'Verification started' },
  sentence: {
    zh: '营商办开始核实延误反映{caseId}（{department}，“{itemCode}”）',
    en: 'The Business Environment Office starts to verify delay case {caseId} ({department}, “{itemCode}”)',
  },
  rules: ['R-46'],
  data: record(CASE),
});

export const CauseDepartmentNamed = event('CauseDepartmentNamed', {
  version: 1,
  title: { zh: '列明可能致延部门', en: 'Cause department named' },
  sentence: {
    zh: '延误反映{caseId}核实中列明{causeDepartment}：其事项“{causeItemCode}”超期{overrunDays}个{timeUnit}，请其说明（{reason}）',
    en: 'Delay case {caseId} names {causeDepartment}, whose “{causeItemCode}” was late ({timeUnit} over: {overrunDays}); it is asked to state ({reason})',
  },
  rules: ['R-46', 'R-47'],
  data: record({
    ...CASE,
    causeDepartment: DepartmentCode,
    causeItemId: Type.String({ description: 'The item of that department which was late' }),
    causeItemCode: Type.String({ description: 'Code of that item' }),
    overrunDays: Type.Integer({ minimum: 1, description: 'Days over the promised time by the clock of that item' }),
    timeUnit: oneOf(TIME_UNITS, 'Unit of the days over'),
    reason: Words('What points to it'),
  }),
});

export const DepartmentStatementRecorded = event('DepartmentStatementRecorded', {
  version: 1,
  title: { zh: '部门说明', en: 'Department’s statement recorded' },
  sentence: {
    zh: '{department}就延误反映{caseId}作出说明：{statement}',
    en: '{department} states on delay case {caseId}: {statement}',
  },
  rules: ['R-46'],
  // `department` is the one that states: the item's, or one named as the cause.
  data: record({ ...CASE, statement: Words('What the department says about the delay') }),
});

export const DelaySubstantiated = event('DelaySubstantiated', {
  version: 1,
  title: { zh: '延误属实', en: 'Delay substantiated' },
  sentence: {
    zh: '延误反映{caseId}经核实属实：系{causeDepartment}自身审批造成，超期{overrunDays}个{timeUnit}',
    en: 'Delay case {caseId} is substantiated: the approval of {causeDepartment} itself caused the delay ({timeUnit} over: {overrunDays})',
  },
  rules: ['R-46', 'R-47'],
  data: record({
    ...CASE,
    cause: oneOf(['APPROVAL_DEPARTMENT'], 'Whose doing it was (R-47)'),
    causeDepartment: DepartmentCode,
    causeItemId: Type.Optional(
      Type.String({
        description: 'The late item of another department that was named; left out: the item of the case',
      }),
    ),
    overrunDays: Type.Integer({
      minimum: 0,
      description: 'Days over the promised time as found, in the time unit of the item; 0: late in another way',
    }),
    /** Left out in events of the first release, like the two fields after it. */
    timeUnit: Type.Optional(oneOf(TIME_UNITS, 'Unit of both figures')),
    clockOverrunDays: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Days over the promised time by the clock of the item' }),
    ),
    overrunReason: Type.Optional(Words('Why the figure found is not that of the clock; where they differ')),
    finding: Words('What the verification found'),
    verifyDays: VerifyDays,
  }),
});

export const DelayDismissed = event('DelayDismissed', {
  version: 1,
  title: { zh: '反映不属实', en: 'Delay report dismissed' },
  sentence: {
    zh: '延误反映{caseId}经核实不属部门延误（{cause}）：{reason}',
    en: 'Delay case {caseId} is dismissed, the cause is {cause}: {reason}',
  },
  rules: ['R-46'],
  data: record({
    ...CASE,
    cause: oneOf(DISMISSAL_CAUSES, 'Whose doing it was'),
    reason: Words('Why the report is dismissed'),
    verifyDays: VerifyDays,
  }),
});

/** From the substantiation on, `department` is the one that caused the delay: it gets the card and rectifies. */
const AT_FAULT = {
  ...CASE,
  cardNo: Type.String({ minLength: 1, maxLength: 60, description: 'Number of the card, unique in the city' }),
};

export const YellowCardIssued = event('YellowCardIssued', {
  version: 1,
  title: { zh: '黄牌警示', en: 'Yellow card issued' },
  sentence: {
    zh: '营商办对{department}发出黄牌{cardNo}（{caseId}）：{ground}',
    en: 'The Business Environment Office issues yellow card {cardNo} to {department} ({caseId}): {ground}',
  },
  rules: ['R-47', 'N-6'],
  data: record({
    ...AT_FAULT,
    ground: Words('The fault the card is for'),
    substantiatedOn: BusinessDateSchema,
  }),
});

export const RectificationSubmitted = event('RectificationSubmitted', {
  version: 1,
  title: { zh: '提交整改', en: 'Rectification submitted' },
  sentence: {
    zh: '{department}就黄牌{cardNo}提交整改：{measures}',
    en: '{department} hands in its rectification for yellow card {cardNo}: {measures}',
  },
  rules: ['R-47'],
  data: record({ ...AT_FAULT, measures: Words('What the department has changed') }),
});

export const YellowCardWithdrawn = event('YellowCardWithdrawn', {
  version: 1,
  title: { zh: '撤回黄牌', en: 'Yellow card withdrawn' },
  sentence: {
    zh: '营商办撤回发给{department}的黄牌{cardNo}：{reason}',
    en: 'The Business Environment Office withdraws yellow card {cardNo} of {department}: {reason}',
  },
  rules: ['R-47'],
  data: record({
    ...AT_FAULT,
    issuedOn: BusinessDateSchema,
    reason: Words('Why the card does not stand'),
  }),
});

export const DelayCaseClosed = event('DelayCaseClosed', {
  version: 1,
  title: { zh: '延误办结', en: 'Delay case closed' },
  sentence: {
    zh: '延误反映{caseId}（{department}）办结：{result}',
    en: 'Delay case {caseId} ({department}) is closed: {result}',
  },
  rules: ['R-47'],
  data: record({
    ...CASE,
    cardNo: Type.Optional(AT_FAULT.cardNo),
    result: Words('What came of it'),
    noCardReason: Type.Optional(Words('Why a substantiated case led to no card; only without one')),
  }),
});

/** Every event of the slice. */
export const DELAY_EVENTS = [
  DelayReported,
  DelayReportSupplemented,
  DelayVerificationStarted,
  CauseDepartmentNamed,
  DepartmentStatementRecorded,
  DelaySubstantiated,
  DelayDismissed,
  YellowCardIssued,
  RectificationSubmitted,
  YellowCardWithdrawn,
  DelayCaseClosed,
];
