import { IsIn, IsNumber, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { ASSESSMENT_ENTRIES, type AssessmentEntry } from '../../scoring/assessment-entry.js';
import { PERIOD } from '../../scoring/period.js';

/**
 * The Business Environment Office or the Supervision Office settles one entry of a department's assessment for a period
 * that is over. Nobody hands figures in: the inputs are the monthly scorecards, as they stand when the score is settled,
 * and the score is computed from them by the policy in force.
 */
export class FinalizePeriodScore extends Command {
  /** PROJECT_SERVICE or APPROVAL_REFORM: two entries, each settled by itself. */
  @IsIn(ASSESSMENT_ENTRIES)
  entry: AssessmentEntry;

  /** Year, half-year, quarter or month: `2024`, `2024-H1`, `2024-Q2`, `2024-05`. */
  @Matches(PERIOD)
  period: string;
}

/** The Government Services Office assesses how a department did its agency service in a period. Needs evidence. */
export class AssessAgencyDepartment extends Command {
  /** Year, half-year, quarter or month: `2024`, `2024-H1`, `2024-Q2`, `2024-05`. */
  @Matches(PERIOD)
  period: string;

  /** How it did its duty, 0–100. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  dutyMark: number;

  /** What came of it, 0–100. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  outcomeMark: number;

  /** What the marks rest on. */
  @IsText({ lines: true })
  @Length(1, 4000)
  finding: string;
}
