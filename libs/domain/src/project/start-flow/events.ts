import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, PersonId, oneOf, record } from '../../kernel/schema.js';
import { FLOW_PAUSES, FLOW_PHASES, STEP_LINES, STEP_NEEDS } from '../../policy/sections/start-flow.js';
import { TRACKS } from '../filing/vocabulary.js';
import { LateRecorded } from '../items/events/item-fields.js';
import { gateFields } from './gate-schemas.js';

const projectId = Type.String();
const workingDays = (description: string) =>
  Type.Integer({ minimum: 0, description: `${description}, in working days` });

/** Why the due date of the flow moved. */
export const FLOW_DUE_REASONS = [
  'SPECIAL_PROCEDURE',
  'CALENDAR_AMENDED',
  'PAUSE_CORRECTED',
  'CONTRACT_CORRECTED',
  'EARLIER_CONTRACT',
] as const;
/** How a flow ends. */
export const FLOW_OUTCOMES = ['PERMIT_ISSUED', 'PROJECT_TERMINATED', 'CONTRACT_RESCINDED'] as const;

/** What every event of the flow repeats: whose it is, since when, until when. */
const flowFields = {
  projectId,
  /** Lead of the step that ends the flow. */
  department: DepartmentCode,
  track: oneOf(TRACKS, 'Approval track (R-02)'),
  /** The day of the first land contract in force; not counted itself. */
  startedOn: BusinessDateSchema,
  totalDays: workingDays('What the flow may take (R-87)'),
  dueOn: BusinessDateSchema,
  /** Last day of joint handling by law (T-4). */
  ceilingOn: BusinessDateSchema,
};

/** What a date rests on. */
const countedFields = {
  provisional: Type.Boolean({ description: 'true: rests on a year whose notice is not out (calendar.md 5.4)' }),
  calendarRevisions: Type.Record(Type.String({ pattern: '^\\d{4}$' }), Type.Integer({ minimum: 0 }), {
    description: 'Revision of each calendar year the dates were counted on',
  }),
};

const clearedFor = Type.Optional(
  Type.Unsafe<typeof BusinessDateSchema.static>({
    ...BusinessDateSchema,
    description: 'Due date a StartFlowOverdue stood for, which no longer stands',
  }),
);

const StepSchema = record({
  code: Type.String({ description: 'Step of the template, such as G2' }),
  name: BilingualSchema,
  phase: oneOf(FLOW_PHASES, 'Phase'),
  line: oneOf(STEP_LINES, 'Main line or parallel lane'),
  department: DepartmentCode,
  items: Type.Array(Type.String()),
  needs: oneOf(STEP_NEEDS, 'What makes it done'),
  days: workingDays('What it may take'),
  /** Working days from the land contract to its due date. */
  untilDay: workingDays('Due after the land contract'),
  beforeContract: Type.Boolean({ description: 'true: done before the land contract' }),
  dueOn: BusinessDateSchema,
});

export const StartFlowStarted = event('StartFlowStarted', {
  version: 1,
  title: { zh: '开工流程计时', en: 'Start flow started' },
  sentence: {
    zh: '开工流程（{track}）自{startedOn}签订土地合同起计时，共{totalDays}个工作日，{dueOn}前取得施工许可；法定上限{ceilingOn}',
    en: 'The start flow ({track}) runs from the land contract of {startedOn}; working days: {totalDays}; construction permit due on {dueOn}, by law on {ceilingOn}',
  },
  rules: ['R-87', 'R-82', 'R-83', 'T-4'],
  data: record({
    ...flowFields,
    ...countedFields,
    /** The track it followed before a change; the flow goes on from the same day. */
    from: Type.Optional(oneOf(TRACKS, 'Track before the change')),
    endsWith: Type.String({ description: 'Item whose permit ends the flow' }),
    pausedBy: Type.Array(oneOf(FLOW_PAUSES, 'What stops its clock')),
    ceilingDays: workingDays('Joint handling by law (T-4)'),
    steps: Type.Array(StepSchema),
  }),
});

export const StartFlowDueDateMoved = event('StartFlowDueDateMoved', {
  version: 1,
  title: { zh: '开工流程到期日调整', en: 'Due date of the start flow moved' },
  sentence: {
    zh: '开工流程到期日由{from}调整为{to}（{reason}），累计停钟{pausedDays}个工作日',
    en: 'The due date of the start flow moves from {from} to {to} ({reason}); working days not counted so far: {pausedDays}',
  },
  rules: ['R-87', 'CLK-02', 'CLK-09'],
  data: record({
    ...flowFields,
    ...countedFields,
    from: BusinessDateSchema,
    to: BusinessDateSchema,
    reason: oneOf(FLOW_DUE_REASONS, 'Why'),
    pausedDays: workingDays('What special procedures on the main line took, overlaps once'),
    steps: Type.Array(record({ code: Type.String(), dueOn: BusinessDateSchema })),
    clearedFor,
  }),
});

export const StartFlowExtended = event('StartFlowExtended', {
  version: 1,
  title: { zh: '联合办理期限延长', en: 'Ceiling of joint handling extended' },
  sentence: {
    zh: '经{approver}批准，联合办理的法定上限延长{days}个工作日，由{from}至{ceilingOn}：{reason}',
    en: 'With the approval of {approver} joint handling may take longer (working days added: {days}), by law until {ceilingOn} instead of {from}: {reason}',
  },
  rules: ['T-4', 'CLK-11'],
  data: record({
    ...flowFields,
    days: Type.Integer({ minimum: 1, description: 'Working days added' }),
    from: BusinessDateSchema,
    approver: PersonId,
    reason: Type.String({ minLength: 1 }),
    noticeDoc: Type.String({ description: 'Document that told the applicant the reasons' }),
    lateRecorded: LateRecorded,
  }),
});

export const StartFlowOverdue = event('StartFlowOverdue', {
  version: 1,
  title: { zh: '开工流程逾期', en: 'Start flow overdue' },
  sentence: {
    zh: '开工流程应于{dueOn}完成，至{detectedOn}逾期{daysLate}个工作日；未完成步骤：{openSteps}',
    en: 'The start flow was due on {dueOn}; working days over on {detectedOn}: {daysLate}; steps not done: {openSteps}',
  },
  rules: ['R-87', 'N-6'],
  data: record({
    ...flowFields,
    detectedOn: BusinessDateSchema,
    daysLate: Type.Integer({ minimum: 1, description: 'Working days beyond the due date when detected' }),
    beyondCeiling: Type.Boolean({ description: 'true: past the statutory ceiling too (T-4)' }),
    openSteps: Type.Array(Type.String(), { description: 'Codes of main-line steps not done by the due date' }),
  }),
});

export const StartFlowEnded = event('StartFlowEnded', {
  version: 1,
  title: { zh: '开工流程结束', en: 'Start flow ended' },
  sentence: {
    zh: '开工流程于{endedOn}结束（{outcome}），用时{usedDays}个工作日，停钟{pausedDays}个，逾期{overrunDays}个',
    en: 'The start flow ends on {endedOn} ({outcome}); working days used: {usedDays}, not counted: {pausedDays}, over: {overrunDays}',
  },
  rules: ['R-87', 'T-4'],
  data: record({
    ...flowFields,
    outcome: oneOf(FLOW_OUTCOMES, 'How it ended'),
    endedOn: BusinessDateSchema,
    usedDays: workingDays('Used, pauses taken out'),
    pausedDays: workingDays('Not counted'),
    overrunDays: workingDays('Used beyond the due date'),
    late: Type.Boolean({ description: 'Ended after the due date' }),
    beyondCeiling: Type.Boolean({ description: 'Ended after the statutory ceiling (T-4)' }),
    itemId: Type.Optional(Type.String({ description: 'The item whose permit ended it' })),
    permitNo: Type.Optional(Type.String()),
    phases: Type.Optional(
      Type.Array(oneOf(FLOW_PHASES, 'Phase'), {
        description: 'Phases that needed the rescinded contract: they are opened anew under another',
      }),
    ),
    lateRecorded: LateRecorded,
    clearedFor,
  }),
});

const phaseFields = {
  projectId,
  track: oneOf(TRACKS, 'Approval track (R-02)'),
  phase: oneOf(FLOW_PHASES, 'Phase (R-82, R-83)'),
  department: DepartmentCode,
  openedOn: BusinessDateSchema,
};

export const PhaseOpened = event('PhaseOpened', {
  version: 1,
  title: { zh: '阶段启动', en: 'Phase opened' },
  sentence: { zh: '{department}牵头启动{phase}', en: '{department} opens the phase “{phase}”, which it leads' },
  rules: ['R-82', 'R-83'],
  data: record(phaseFields),
});

export const PhaseCompleted = event('PhaseCompleted', {
  version: 1,
  title: { zh: '阶段完成', en: 'Phase completed' },
  sentence: { zh: '{department}牵头的{phase}完成', en: 'The phase “{phase}”, led by {department}, is completed' },
  rules: ['R-82', 'R-83'],
  data: record({
    ...phaseFields,
    completedOn: BusinessDateSchema,
    itemIds: Type.Array(Type.String(), { description: 'Items received in the phase, all decided' }),
  }),
});

export const FivePermitsIssuedTogether = event('FivePermitsIssuedTogether', {
  version: 1,
  // Issued together they are only within the target; whether they were, the numbers say.
  title: { zh: '五证发齐', en: 'Set of permits complete' },
  sentence: {
    zh: '五证发齐：{from}至{to}全部发出，历时{spanDays}个工作日，距签订土地合同{contractDays}个工作日（“五证齐发”目标{targetDays}个）',
    en: 'The set of permits is complete: first on {from}, last on {to} (working days between: {spanDays}); {contractDays} after the land contract, target {targetDays}',
  },
  rules: ['R-83'],
  data: record({
    projectId,
    department: DepartmentCode,
    members: Type.Array(
      record({
        itemCode: Type.String(),
        itemId: Type.Optional(Type.String()),
        permitNo: Type.Optional(Type.String()),
        document: Type.Optional(Type.String({ description: 'The certificate that stands for the permit' })),
        decidedOn: BusinessDateSchema,
      }),
    ),
    from: BusinessDateSchema,
    to: BusinessDateSchema,
    spanDays: workingDays('From the first to the last'),
    contractedOn: BusinessDateSchema,
    contractDays: workingDays('From the land contract to the last'),
    targetDays: workingDays('Target after the land contract'),
    withinTarget: Type.Boolean(),
  }),
});

export const LandPublicityRecorded = event('LandPublicityRecorded', {
  version: 1,
  title: { zh: '土地出让公示', en: 'Land publicity recorded' },
  sentence: {
    zh: '地块{plotId}出让公示期{from}至{to}（{noticeDoc}）',
    en: 'The transfer of plot {plotId} is publicised from {from} to {to} ({noticeDoc})',
  },
  rules: ['R-22'],
  data: record({
    projectId,
    department: DepartmentCode,
    plotId: Type.String({ minLength: 1 }),
    from: BusinessDateSchema,
    to: BusinessDateSchema,
    noticeDoc: Type.String({ minLength: 1, description: 'The public notice' }),
    reason: Type.Optional(Type.String({ description: 'Why it takes the place of the period before' })),
  }),
});

export const StartReadinessReached = event('StartReadinessReached', {
  version: 1,
  title: { zh: '具备开工条件', en: 'Ready to start' },
  sentence: {
    zh: '自{readyOn}起，开工前适用的法定关口全部具备；不适用：{notApplicable}',
    en: 'From {readyOn} on, every statutory gate before start that applies is held; not applicable: {notApplicable}',
  },
  rules: ['T-2', 'R-69'],
  data: record({ projectId, readyOn: BusinessDateSchema, ...gateFields }),
});

export const StartReadinessLost = event('StartReadinessLost', {
  version: 1,
  title: { zh: '不再具备开工条件', en: 'No longer ready to start' },
  sentence: {
    zh: '自{lostOn}起不再具备开工条件，缺：{missing}',
    en: 'From {lostOn} on the project is no longer ready to start; missing: {missing}',
  },
  rules: ['T-2', 'R-69'],
  data: record({
    projectId,
    lostOn: BusinessDateSchema,
    missing: Type.Array(Type.String(), { description: 'Gates and deferrals that hold it up' }),
  }),
});

export const ConstructionTermExtended = event('ConstructionTermExtended', {
  version: 1,
  title: { zh: '延期开工', en: 'Term to start construction extended' },
  sentence: {
    zh: '施工许可（{permitNo}）第{extension}次延期开工，由{from}延至{to}：{reason}',
    en: 'The term to start under {permitNo} is extended for time {extension}, from {from} to {to}: {reason}',
  },
  rules: ['T-2'],
  data: record({
    projectId,
    itemId: Type.String(),
    itemCode: Type.String(),
    department: DepartmentCode,
    permitNo: Type.Optional(Type.String()),
    extension: Type.Integer({ minimum: 1, description: 'Which extension: 1 or 2' }),
    from: BusinessDateSchema,
    to: BusinessDateSchema,
    reason: Type.String({ minLength: 1 }),
    requestDoc: Type.String({ minLength: 1, description: 'The owner’s request' }),
    lateRecorded: LateRecorded,
  }),
});

/** Every event of the slice. */
export const START_FLOW_EVENTS: readonly EventDeclaration[] = [
  StartFlowStarted,
  StartFlowDueDateMoved,
  StartFlowExtended,
  StartFlowOverdue,
  StartFlowEnded,
  PhaseOpened,
  PhaseCompleted,
  FivePermitsIssuedTogether,
  LandPublicityRecorded,
  StartReadinessReached,
  StartReadinessLost,
  ConstructionTermExtended,
];
