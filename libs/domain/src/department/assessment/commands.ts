import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { ASSESSMENT_ENTRIES, type AssessmentEntry } from '../../scoring/assessment-entry.js';
import { PERIOD } from '../../scoring/period.js';

const MOST = 1e15;

/** A sum and how many it is over. */
export class MarksDto {
  /** Sum of the marks. */
  @IsNumber()
  @Min(0)
  @Max(MOST)
  sum: number;

  /** How many. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  count: number;
}

/** Coordination tasks of a month. */
export class CoordinationDto {
  /** Done by their due date. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  closedOnTime: number;

  /** Due in the month. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  due: number;
}

/** What the scorecard of one month says (GET /v1/departments/{code}/scorecard), member by member. */
export class MonthInputsDto {
  /** Month, YYYY-MM. */
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  month: string;

  /** Cases decided under a promised time. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  cases: number;

  /** Σ of timeliness terms, in billionths. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  timeliness: number;

  /** Cases decided before the promised time was used up. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  earlyCases: number;

  /** Cases whose statutory time is known. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  statutoryCases: number;

  /** Σ of how far promises lie below the statutory time, in billionths. */
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  compression: number;

  /** Review points; left out: no reviews. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MarksDto)
  reviews?: MarksDto;

  /** Stars given by agents; left out: none. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MarksDto)
  agentStars?: MarksDto;

  /** Coordination tasks; left out: none was due. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CoordinationDto)
  coordination?: CoordinationDto;

  /** Σ of compliance deductions, in points. */
  @IsNumber()
  @Min(0)
  @Max(MOST)
  complianceDeductions: number;

  /** Yellow cards that stand. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  yellowCards: number;

  /** Red cards that stand (N-5). */
  @IsInt()
  @Min(0)
  @Max(MOST)
  redCards: number;

  /** Warnings that stand. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  warnings: number;
}

/**
 * The Business Environment Office or the Supervision Office settles one entry of a department's assessment for a period
 * that is over. The score is computed here from the inputs, by the policy in force; it is not handed in.
 */
export class FinalizePeriodScore extends Command {
  /** PROJECT_SERVICE or APPROVAL_REFORM: two entries, each settled by itself. */
  @IsIn(ASSESSMENT_ENTRIES)
  entry: AssessmentEntry;

  /** Year, half-year, quarter or month: `2024`, `2024-H1`, `2024-Q2`, `2024-05`. */
  @Matches(PERIOD)
  period: string;

  /** Inputs of every month of the period, in order, as the scorecards stand. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => MonthInputsDto)
  months: MonthInputsDto[];

  /** Log position the scorecards were read at: whoever asks for them as known then finds the same inputs. */
  @IsText()
  @Length(1, 100)
  position: string;

  /** Version of the view `department_scorecards` they were read from. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  viewVersion: number;
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
