import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { ASSESSMENT_ENTRIES, ENTRY_GRADES, INPUT_SOURCES } from '../../scoring/assessment-entry.js';
import { PERIOD } from '../../scoring/period.js';

const Period = Type.String({ pattern: PERIOD.source, description: 'Year, half-year, quarter or month' });
const Count = Type.Integer({ minimum: 0 });
const Marks = record({ sum: Type.Number({ minimum: 0 }), count: Type.Integer({ minimum: 1 }) });
const Mark = (description: string) => Type.Number({ minimum: 0, maximum: 100, description });

const MonthInputs = record({
  month: Type.String({ description: 'Month, YYYY-MM' }),
  cases: Count,
  timeliness: Type.Integer({ minimum: 0, description: 'Σ of timeliness terms, in billionths' }),
  earlyCases: Count,
  statutoryCases: Count,
  compression: Type.Integer({ description: 'Σ of how far promises lie below the statutory time, in billionths' }),
  reviews: Type.Optional(Marks),
  agentStars: Type.Optional(Marks),
  coordination: Type.Optional(record({ closedOnTime: Count, due: Type.Integer({ minimum: 1 }) })),
  complianceDeductions: Type.Number({ minimum: 0, description: 'Σ of points off' }),
  yellowCards: Count,
  redCards: Count,
  warnings: Count,
});

export const AssessmentScoreFinalized = event('AssessmentScoreFinalized', {
  version: 3,
  upcast: {
    1: (data) => ({ ...data, inputsFrom: 'TYPED' }),
    // What was settled stays as it was told: the formula it names gave 100 to a period in which nothing counted.
    2: (data) => data,
  },
  title: { zh: '纳入高质量考核', en: 'Assessment score finalized' },
  sentence: {
    zh: '{department}{period}“{entry}”考核[得分{score}，]等次：{grade}',
    en: '{department} is assessed for {entry} in {period} ({grade})[; points: {score}]',
  },
  rules: ['R-49'],
  data: record({
    department: DepartmentCode,
    entry: oneOf(ASSESSMENT_ENTRIES, 'Which of the two entries (R-49)'),
    period: Period,
    score: Type.Optional(Mark('Score, 0–100, to four decimals; left out where it is not ranked')),
    grade: oneOf(ENTRY_GRADES, 'Grade by the policy; NOT_RANKED: no month of the period had anything to measure'),
    months: Type.Array(record({ month: Type.String(), score: Mark('Score of the month'), counted: Type.Boolean() }), {
      minItems: 1,
      maxItems: 12,
      description: 'What each month gives; the counted ones are averaged',
    }),
    inputs: Type.Array(MonthInputs, { minItems: 1, maxItems: 12, description: 'What it was computed from' }),
    inputsFrom: oneOf(
      INPUT_SOURCES,
      'Who put the inputs there: the system, from the scorecards; TYPED: an officer, in an earlier release',
    ),
    inputsHash: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of the inputs as canonical JSON (RFC 8785)',
    }),
    formula: Type.String({ description: 'Formula and version' }),
    policyVersion: Type.Integer({ minimum: 1, description: 'Policy whose weights were used' }),
    viewVersion: Type.Integer({ minimum: 1, description: 'Version of the view the inputs were read from' }),
    position: Type.String({ description: 'Log position they were read at' }),
  }),
});

export const AgencyDepartmentAssessed = event('AgencyDepartmentAssessed', {
  version: 1,
  title: { zh: '帮代办部门考核', en: 'Agency department assessed' },
  sentence: {
    zh: '市政务办考核{department}{period}帮代办工作：履职{dutyMark}分，成效{outcomeMark}分',
    en: 'The Government Services Office assesses the agency service of {department} in {period}: duty {dutyMark}, outcome {outcomeMark}',
  },
  rules: ['R-43'],
  data: record({
    department: DepartmentCode,
    period: Period,
    dutyMark: Mark('How it did its duty'),
    outcomeMark: Mark('What came of it'),
    finding: Type.String({ minLength: 1, maxLength: 4000 }),
    documents: Type.Array(Type.String(), { minItems: 1, maxItems: 50, description: 'Ids of the documents' }),
  }),
});
