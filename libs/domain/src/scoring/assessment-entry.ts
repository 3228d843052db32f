import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CompliancePolicy } from '../policy/sections/compliance.js';
import type { ScoreComponent } from './components.js';
import {
  departmentScore,
  GRADES,
  gradeOf,
  pointsOff,
  rounded,
  type DepartmentScoreInputs,
  type ScoreFlag,
  type ScorePolicy,
} from './department-score.js';

/** the two entries under which a department’s year is assessed, never one. */
export const ASSESSMENT_ENTRIES = ['PROJECT_SERVICE', 'APPROVAL_REFORM'] as const;
export type AssessmentEntry = (typeof ASSESSMENT_ENTRIES)[number];

/** The formula and its version. */
const ASSESSMENT_ENTRY = 'assessment-entry@2';

/** What a department did in one month. */
export interface MonthInputs extends Omit<DepartmentScoreInputs, 'overdueOpen'> {
  /** YYYY-MM */
  readonly month: string;
}

/** A month's part in an entry, 0–100; one that had nothing to measure is left out of the average. */
export interface MonthScore {
  readonly month: string;
  readonly score: number;
  readonly counted: boolean;
}

/** A grade, or that nothing was measured that could have one (scoring.md 7.3, fixture D-3). */
export const ENTRY_GRADES = [...GRADES, 'NOT_RANKED'] as const;
export type EntryGrade = (typeof ENTRY_GRADES)[number];

/** Who put an entry's inputs there: the system, from the scorecards; an officer, in an earlier release. */
export const INPUT_SOURCES = ['SCORECARDS', 'TYPED'] as const;
export type InputSource = (typeof INPUT_SOURCES)[number];

/** An entry's score over a period, 0–100 to four decimals, and how it came about. */
export interface EntryScore {
  readonly formula: typeof ASSESSMENT_ENTRY;
  /** Left out where the entry is not ranked. */
  readonly score?: number;
  readonly grade: EntryGrade;
  readonly months: readonly MonthScore[];
}

/** The flag by which the department score says that a component had no input; compliance always has. */
const MISSING: Readonly<Partial<Record<ScoreComponent, ScoreFlag>>> = {
  timeliness: 'NO_CASES',
  satisfaction: 'NO_REVIEWS',
  agentRating: 'NO_AGENT_RATINGS',
  coordination: 'NO_COORDINATION',
};

/**
 * One entry of the assessment: its components of the monthly score (scoring.md 7.3), weighted as there, with cards,
 * warnings and bonus where the policy puts them; months are averaged. A period without a counted month has
 * no score and is not ranked: 100 would be the best mark for having done nothing.
 */
export function entryScore(
  months: readonly MonthInputs[],
  entry: CompliancePolicy['assessment'][AssessmentEntry],
  policy: ScorePolicy,
): EntryScore {
  const scored = months.map((inputs) => monthScore(inputs, entry, policy));
  const counted = scored.filter((month) => month.counted);
  const sum = counted.reduce((total, month) => total + month.score, 0);
  if (counted.length === 0) return { formula: ASSESSMENT_ENTRY, grade: 'NOT_RANKED', months: scored };
  const score = rounded(sum / counted.length);
  return { formula: ASSESSMENT_ENTRY, score, grade: gradeOf(score, policy.grades), months: scored };
}

function monthScore(
  inputs: MonthInputs,
  { components, cardsAndBonus }: CompliancePolicy['assessment'][AssessmentEntry],
  policy: ScorePolicy,
): MonthScore {
  const { components: values, bonus, flags } = departmentScore(inputs, policy);
  const weight = components.reduce((total, name) => total + policy.weights[name], 0);
  const sum = components.reduce((total, name) => total + policy.weights[name] * values[name], 0);
  // Components without weight count alike: a city may weigh them out of the score and still report the entry.
  const base =
    weight > 0 ? sum / weight : components.reduce((total, name) => total + values[name], 0) / components.length;
  const off = pointsOff(inputs, policy);
  const measured = components.some((name) => {
    const missing = MISSING[name];
    return missing === undefined ? inputs.complianceDeductions > 0 : !flags.includes(missing);
  });
  return {
    month: inputs.month,
    score: rounded(Math.min(100, Math.max(0, cardsAndBonus ? base - off + bonus : base))),
    counted: measured || (cardsAndBonus && off > 0),
  };
}

/** Members of the inputs in the order of RFC 8785: sorted. */
const MEMBERS = [
  'agentStars',
  'cases',
  'closedOnTime',
  'complianceDeductions',
  'compression',
  'coordination',
  'count',
  'due',
  'earlyCases',
  'month',
  'redCards',
  'reviews',
  'statutoryCases',
  'sum',
  'timeliness',
  'warnings',
  'yellowCards',
];

/** SHA-256 (hex) of the inputs as canonical JSON (RFC 8785): the same inputs, the same hash, whoever computes it. */
export function inputsHash(months: readonly MonthInputs[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(months, MEMBERS))));
}
