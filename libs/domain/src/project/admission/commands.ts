import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import type { DimensionCode } from '../../policy/data/dimensions.js';
import { ASSESSMENT_MODES, DIMENSIONS, FINDINGS, OPINION_VERDICTS, REVIEW_RESULTS } from './vocabulary.js';

/** Judges whether the project is real and feasible. */
export class AssessAuthenticity extends Command {
  /** Background of the project; no names of persons. */
  @IsText({ lines: true })
  @Length(1, 4000)
  background: string;

  /** Strength of the investor. */
  @IsText({ lines: true })
  @Length(1, 4000)
  investorStrength: string;

  /** Feasibility of the project. */
  @IsText({ lines: true })
  @Length(1, 4000)
  feasibility: string;

  /** Is it real and feasible? */
  @IsIn(FINDINGS)
  finding: (typeof FINDINGS)[number];
}

/** Confirms that the project is mature enough to be assessed. */
export class ConfirmMaturity extends Command {
  /** What shows that it is mature. */
  @IsText({ lines: true })
  @Length(1, 4000)
  grounds: string;
}

/** Opens a round of the pre-assessment. */
export class OpenAssessment extends Command {
  /** A meeting, or a call for opinions on the investment-promotion system. */
  @IsIn(ASSESSMENT_MODES)
  mode: (typeof ASSESSMENT_MODES)[number];

  /** Codes of the departments asked; left out: those that own a dimension. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/, { each: true })
  invitees?: string[];

  /** Day the opinions are due, YYYY-MM-DD. */
  @IsBusinessDate()
  dueOn: string;
}

/** Gives a department's opinion on a dimension it owns. One of an earlier day rests on it: evidence of kind `opinion`. */
export class SubmitComplianceOpinion extends Command {
  /** The dimension. */
  @IsIn(DIMENSIONS)
  dimension: DimensionCode;

  /** Code of the department whose opinion the investment-promotion system passes on; for the account of that system only. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  onBehalfOf?: string;

  /** What the department says. */
  @IsIn(OPINION_VERDICTS)
  verdict: (typeof OPINION_VERDICTS)[number];

  /** Codes of the legal bases that Annex 1 names, or titles of others; at least one. */
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 200, { each: true })
  basis: string[];

  /** What the project has to meet; for PASS_WITH_CONDITIONS. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsText({ lines: true, each: true })
  @Length(1, 1000, { each: true })
  conditions?: string[];

  /** Why; needed for a negative opinion. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  reason?: string;

  /** Why it replaces the opinion given before in this round. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  correctionReason?: string;
}

/**
 * Concludes the round: passed when no opinion and no judgement stands against the project. One of an earlier day rests on
 * its paper: evidence of kind `pre-assessment-opinion`.
 */
export class ConcludeAssessment extends Command {
  /** Number of the pre-assessment opinion document. */
  @IsText()
  @Length(1, 200)
  opinionDoc: string;

  /** Number in the reserve of mature projects; needed when the project passes, unique in the city. */
  @IsOptional()
  @IsText()
  @Length(1, 60)
  reserveNo?: string;
}

/** What the county or zone finds on one dimension of Annex 1. */
export class DimensionFindingDto {
  /** The dimension. */
  @IsIn(DIMENSIONS)
  dimension: DimensionCode;

  /** What it finds. */
  @IsIn(OPINION_VERDICTS)
  verdict: (typeof OPINION_VERDICTS)[number];

  /** Codes of the legal bases that Annex 1 names, or titles of others; at least one. */
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 200, { each: true })
  basis: string[];

  /** What the project has to meet; for PASS_WITH_CONDITIONS. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsText({ lines: true, each: true })
  @Length(1, 1000, { each: true })
  conditions?: string[];

  /** Why; needed for a negative finding. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  reason?: string;
}

/** How the county or zone judges whether the project is real and feasible. */
export class AuthenticityJudgementDto {
  /** Background of the project; no names of persons. */
  @IsText({ lines: true })
  @Length(1, 4000)
  background: string;

  /** Strength of the investor. */
  @IsText({ lines: true })
  @Length(1, 4000)
  investorStrength: string;

  /** Feasibility of the project. */
  @IsText({ lines: true })
  @Length(1, 4000)
  feasibility: string;

  /** Is it real and feasible? */
  @IsIn(FINDINGS)
  finding: (typeof FINDINGS)[number];
}

/**
 * Files the admission assessment of the county or zone; `evidence` of kind `county-assessment` is the document. The area's
 * own list COMPLIANCE_REVIEW is in force.
 */
export class CompleteCountyAssessment extends Command {
  /** How it came out. */
  @IsIn(FINDINGS)
  finding: (typeof FINDINGS)[number];

  /** Number of the assessment document. */
  @IsText()
  @Length(1, 200)
  assessmentDoc: string;

  /** What it finds on each dimension of Annex 1, each once; left out by imports only. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique(({ dimension }: DimensionFindingDto) => dimension)
  @ValidateNested({ each: true })
  @Type(() => DimensionFindingDto)
  dimensions?: DimensionFindingDto[];

  /** What shows that the project is mature; left out by imports only. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  maturity?: string;

  /** Is it real and feasible? Left out by imports only. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AuthenticityJudgementDto)
  authenticity?: AuthenticityJudgementDto;
}

/** Answers a county assessment: noted, or returned. An answer of an earlier day rests on evidence of kind `filing-review`. */
export class ReviewCountyFiling extends Command {
  /** NOTED admits a project the county passed; RETURNED asks the county to complete it again. */
  @IsIn(REVIEW_RESULTS)
  result: (typeof REVIEW_RESULTS)[number];

  /** Why it is returned. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  reason?: string;

  /** Number in the reserve of mature projects, unique in the city; needed when COMMERCE notes a passed assessment. Others leave it out. */
  @IsOptional()
  @IsText()
  @Length(1, 60)
  reserveNo?: string;
}

/**
 * Enters a project in the reserve whose passed county assessment another office has noted; as of an earlier day
 * with evidence of kind `reserve-list`.
 */
export class EnterReserve extends Command {
  /** Number in the reserve of mature projects, unique in the city. */
  @IsText()
  @Length(1, 60)
  reserveNo: string;
}
