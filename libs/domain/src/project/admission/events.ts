import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { ASSESSMENT_MODES, DIMENSIONS, FINDINGS, OPINION_VERDICTS, REVIEW_RESULTS } from './vocabulary.js';

const projectId = Type.String();
const round = Type.Integer({ minimum: 1, description: 'Round of the pre-assessment (R-13)' });
const dimension = oneOf(DIMENSIONS, 'Dimension of the compliance review (R-08)');
const text = Type.String({ minLength: 1 });

export const AuthenticityAssessed = event('AuthenticityAssessed', {
  version: 1,
  title: { zh: '真实性可行性研判', en: 'Authenticity assessed' },
  sentence: {
    zh: '项目真实性、可行性研判结论：{finding}',
    en: 'The project is judged for authenticity and feasibility: {finding}',
  },
  rules: ['R-10'],
  data: record({
    projectId,
    background: text,
    investorStrength: text,
    feasibility: text,
    finding: oneOf(FINDINGS, 'Is the project real and feasible?'),
  }),
});

export const ProjectMaturityConfirmed = event('ProjectMaturityConfirmed', {
  version: 1,
  title: { zh: '项目成熟度把关', en: 'Project maturity confirmed' },
  sentence: { zh: '项目成熟度已确认：{grounds}', en: 'The project is mature enough: {grounds}' },
  rules: ['R-06'],
  data: record({ projectId, grounds: text }),
});

export const AssessmentOpened = event('AssessmentOpened', {
  version: 1,
  title: { zh: '预评准入启动', en: 'Pre-assessment opened' },
  sentence: {
    zh: '第{round}轮预评启动（{mode}），意见最迟{dueOn}反馈',
    en: 'Round {round} of the pre-assessment opens ({mode}); opinions are due on {dueOn}',
  },
  rules: ['R-07'],
  data: record({
    projectId,
    round,
    mode: oneOf(ASSESSMENT_MODES, 'Meeting, or opinions on the investment-promotion system (R-07)'),
    invitees: Type.Array(DepartmentCode),
    dueOn: BusinessDateSchema,
  }),
});

export const ComplianceOpinionSubmitted = event('ComplianceOpinionSubmitted', {
  version: 1,
  title: { zh: '合规性审查意见提出', en: 'Compliance opinion submitted' },
  sentence: {
    zh: '{department}就“{dimension}”提出审查意见：{verdict}',
    en: '{department} gives its opinion on “{dimension}”: {verdict}',
  },
  rules: ['R-08', 'R-09'],
  data: record({
    projectId,
    round,
    dimension,
    department: DepartmentCode,
    verdict: oneOf(OPINION_VERDICTS, 'Verdict'),
    basis: Type.Array(text, { description: 'Codes of legal bases (Annex 1), or titles of others' }),
    conditions: Type.Array(text),
    reason: Type.Optional(text),
    /** Why the department's earlier opinion of this round is replaced; left out: there was none. */
    correctionReason: Type.Optional(text),
  }),
});

export const AssessmentPassed = event('AssessmentPassed', {
  version: 1,
  title: { zh: '预评通过', en: 'Assessment passed' },
  sentence: {
    zh: '第{round}轮预评通过（{opinionDoc}）',
    en: 'The project passes round {round} of the pre-assessment ({opinionDoc})',
  },
  rules: ['R-11', 'R-12'],
  data: record({
    projectId,
    round,
    opinionDoc: Type.String({ minLength: 1, description: 'Pre-assessment opinion document (R-11)' }),
    conditions: Type.Array(record({ dimension, department: DepartmentCode, condition: text })),
  }),
});

export const AssessmentFailed = event('AssessmentFailed', {
  version: 1,
  title: { zh: '预评未通过', en: 'Assessment failed' },
  sentence: {
    zh: '第{round}轮预评未通过（{opinionDoc}）',
    en: 'The project fails round {round} of the pre-assessment ({opinionDoc})',
  },
  rules: ['R-11', 'R-13'],
  data: record({
    projectId,
    round,
    opinionDoc: Type.String({ minLength: 1, description: 'Pre-assessment opinion document (R-11)' }),
    failedDimensions: Type.Array(dimension),
    authenticity: oneOf(FINDINGS, 'The judgement of R-10'),
  }),
});

export const ProjectEnteredReserve = event('ProjectEnteredReserve', {
  version: 1,
  title: { zh: '列入储备库', en: 'Project entered in the reserve' },
  sentence: {
    zh: '列入成熟项目储备库，编号{reserveNo}',
    en: 'Entered in the reserve of mature projects as {reserveNo}',
  },
  rules: ['R-12'],
  data: record({ projectId, reserveNo: Type.String({ minLength: 1 }) }),
});

export const CountyAssessmentCompleted = event('CountyAssessmentCompleted', {
  version: 1,
  title: { zh: '县区准入评估完成', en: 'County assessment completed' },
  sentence: {
    zh: '{department}完成准入评估：{finding}',
    en: '{department} completes the admission assessment: {finding}',
  },
  rules: ['R-14'],
  data: record({
    projectId,
    department: DepartmentCode,
    finding: oneOf(FINDINGS, 'How the county assessment came out'),
    assessmentDoc: Type.String({ minLength: 1, description: 'Assessment document' }),
    /** Left out by imports and by events of the first release. */
    dimensions: Type.Optional(
      Type.Array(
        record({
          dimension,
          verdict: oneOf(OPINION_VERDICTS, 'What the county finds on it'),
          basis: Type.Array(text, { description: 'Codes of legal bases (Annex 1), or titles of others' }),
          conditions: Type.Array(text),
          reason: Type.Optional(text),
        }),
        { description: 'What the county finds on each dimension of Annex 1' },
      ),
    ),
    docId: Type.Optional(Type.String({ minLength: 1, description: 'The assessment itself, in the archive' })),
    /** Left out, as what follows: by imports and by events of earlier releases. */
    maturity: Type.Optional(Type.String({ minLength: 1, description: 'What shows that the project is mature (R-06)' })),
    authenticity: Type.Optional(
      record({
        background: text,
        investorStrength: text,
        feasibility: text,
        finding: oneOf(FINDINGS, 'Is the project real and feasible (R-10)?'),
      }),
    ),
    localList: Type.Optional(Type.String({ minLength: 1, description: 'The area’s own list it was made by (R-59)' })),
  }),
});

export const CityFilingReviewed = event('CityFilingReviewed', {
  version: 1,
  title: { zh: '市级备案审查', en: 'City filing reviewed' },
  sentence: {
    zh: '市级对{department}准入评估的备案审查结果：{result}',
    en: 'The city’s filing review of the assessment by {department}: {result}',
  },
  rules: ['R-15'],
  data: record({
    projectId,
    /** The county or zone whose assessment is reviewed. */
    department: DepartmentCode,
    finding: oneOf(FINDINGS, 'How the county assessment came out'),
    result: oneOf(REVIEW_RESULTS, 'Noted, or returned to the county (R-15)'),
    reason: Type.Optional(text),
  }),
});

/** Every event of the slice. */
export const ADMISSION_EVENTS = [
  AuthenticityAssessed,
  ProjectMaturityConfirmed,
  AssessmentOpened,
  ComplianceOpinionSubmitted,
  AssessmentPassed,
  AssessmentFailed,
  ProjectEnteredReserve,
  CountyAssessmentCompleted,
  CityFilingReviewed,
];
