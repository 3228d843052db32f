import { ApiProperty } from '@nestjs/swagger';
import { GRADES } from '#domain/scoring/department-score';
import { ViewDto } from '../views/view.dto.js';

const count = (description: string) => ({ type: 'integer', description }) as const;

class ScoreDto {
  @ApiProperty({ description: 'The formula and its version', example: 'department-score@1' })
  formula: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'timeliness, satisfaction, agentRating, coordination, compliance: 0–100 each',
  })
  components: object;

  @ApiProperty({ description: 'Weighted sum of the components' })
  base: number;

  @ApiProperty({ description: 'For early decisions and short promises, 0–10' })
  bonus: number;

  @ApiProperty({ description: 'Score, 0–100' })
  score: number;

  @ApiProperty({ enum: GRADES, description: 'Grade by the policy' })
  grade: string;

  @ApiProperty({
    isArray: true,
    enum: ['NO_CASES', 'NO_REVIEWS', 'NO_AGENT_RATINGS', 'NO_COORDINATION', 'OVERDUE_OPEN'],
    description:
      'NO_*: a component that had no input counts 100. OVERDUE_OPEN: items were due and are undecided, in no component',
  })
  flags: string[];
}

class MarksDto {
  @ApiProperty({ description: 'Σ of the marks' })
  sum: number;

  @ApiProperty(count('How many'))
  count: number;
}

class CoordinationDto {
  @ApiProperty(count('Done by their last day'))
  closedOnTime: number;

  @ApiProperty(count('Due in the month, and done or overdue'))
  due: number;
}

class IndicatorsDto {
  @ApiProperty({ required: false, description: 'Yellow cards per 100 concluded cases; missing without cases' })
  cardsPer100Cases?: number;

  @ApiProperty({ required: false, description: 'Working days from a delay report to its conclusion, on average' })
  meanVerifyDays?: number;

  @ApiProperty({ required: false, description: 'Share of concluded delay reports that were dismissed, 0–1' })
  dismissalRatio?: number;
}

class ScorecardDto {
  @ApiProperty({ description: 'Code of the department' })
  department: string;

  @ApiProperty({ description: 'Month, YYYY-MM' })
  month: string;

  @ApiProperty(count('Decided under a promised time'))
  cases: number;

  @ApiProperty(count('Decided after the due date'))
  lateCases: number;

  @ApiProperty(count('Decided before the promised time was used up'))
  earlyCases: number;

  @ApiProperty(count('Cases whose statutory time is known'))
  statutoryCases: number;

  @ApiProperty(count('Negative replies'))
  negativeReplies: number;

  @ApiProperty(count('Due dates that passed undecided'))
  overdueItems: number;

  @ApiProperty(count('Σ of days used, pauses taken out'))
  elapsedDays: number;

  @ApiProperty(count('Σ of days paused'))
  pausedDays: number;

  @ApiProperty(count('Σ of days used beyond the due date'))
  overrunDays: number;

  @ApiProperty(count('Σ of timeliness terms (scoring.md 7.3), in billionths'))
  timeliness: number;

  @ApiProperty(count('Σ of how far promises lie below the statutory time, in billionths'))
  compression: number;

  @ApiProperty(count('Due dates of the month that passed and were followed by no decision since'))
  overdueOpen: number;

  @ApiProperty(count('Cards issued in the month that stand'))
  yellowCards: number;

  @ApiProperty(count('Delay cases substantiated'))
  delaysSubstantiated: number;

  @ApiProperty(count('Delay cases dismissed'))
  delaysDismissed: number;

  @ApiProperty(count('Σ of working days from report to conclusion'))
  verifyDays: number;

  @ApiProperty({ type: MarksDto, required: false, description: 'Review points; missing: no reviews' })
  reviews?: MarksDto;

  @ApiProperty({ type: MarksDto, required: false, description: 'Stars given by agents; missing: none' })
  agentStars?: MarksDto;

  @ApiProperty({ type: CoordinationDto, required: false, description: 'Coordination tasks; missing: none was due' })
  coordination?: CoordinationDto;

  @ApiProperty({ description: 'Σ of points that compliance findings of the month cost' })
  complianceDeductions: number;

  @ApiProperty(count('Warnings of the month that stand'))
  warnings: number;

  @ApiProperty(count('Red cards of the month that stand; none unless the policy knows them (N-5)'))
  redCards: number;

  @ApiProperty({ type: IndicatorsDto, description: 'How cards and delay reports went (scoring.md 7.6)' })
  indicators: IndicatorsDto;

  @ApiProperty({ required: false, description: 'Share of cases decided by their due date, 0–1; missing without cases' })
  onTimeRate?: number;

  @ApiProperty({ description: 'false: without cases a department is not ranked' })
  ranked: boolean;

  @ApiProperty({ type: ScoreDto })
  score: ScoreDto;
}

class ScoredFromDto {
  @ApiProperty({ format: 'uuid', description: 'Log the position belongs to' })
  logId: string;

  @ApiProperty({ type: ViewDto, description: 'View and version of its definition' })
  view: ViewDto;

  @ApiProperty({ description: 'Everything up to this position of the log is in the answer' })
  position: string;

  @ApiProperty({ description: 'Month, YYYY-MM' })
  period: string;

  @ApiProperty(count('Version of the policy whose weights were used'))
  policyVersion: number;
}

/** One department's score in a month. */
export class OneScorecardDto extends ScoredFromDto {
  @ApiProperty({ type: ScorecardDto })
  scorecard: ScorecardDto;
}

/** All departments' scores in a month. */
export class ScorecardsDto extends ScoredFromDto {
  @ApiProperty({ type: [ScorecardDto], description: 'Best first; those without cases last' })
  scorecards: ScorecardDto[];
}
