import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { CHECK_RESULTS, DRAWING_CHECKS, EXEMPTION_BASES, type DrawingCheck } from '../vocabulary.js';

/** What of the works the drawings show. */
abstract class DrawingsCommand extends Command {
  /** Buildings of the scheme they show; left out: the whole project. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 50, { each: true })
  buildings?: string[];
}

/**
 * Hands the construction drawings in for their one review, also before the planning permit. Needs evidence
 * of kinds `geotechnical-survey` and `construction-drawings`: survey comes before design (T-1).
 */
export class StartDrawingReview extends DrawingsCommand {
  /** Day the geotechnical survey was completed, YYYY-MM-DD; left out by imports only. */
  @IsOptional()
  @IsBusinessDate()
  surveyedOn?: string;

  /** Day the design was completed, YYYY-MM-DD; left out by imports only. */
  @IsOptional()
  @IsBusinessDate()
  designedOn?: string;

  /** Checks asked for; left out: all. A review of some of them only is refused. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(DRAWING_CHECKS, { each: true })
  checks?: DrawingCheck[];

  /** Number of the submission in the drawing-review system. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  submissionNo?: string;

  /** What changed in the drawings; needed when they were certified before. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** One check of the certificate. */
export class DrawingCheckDto {
  /** Which check: FIRE, CIVIL_AIR_DEFENCE, TECHNICAL_PROTECTION or LIGHTNING. */
  @IsIn(DRAWING_CHECKS)
  check: DrawingCheck;

  /** PASSED, or NOT_APPLICABLE with a reason. */
  @IsIn(CHECK_RESULTS)
  checkResult: (typeof CHECK_RESULTS)[number];

  /** Why it does not concern these works. */
  @IsOptional()
  @IsText()
  @Length(1, 500)
  reason?: string;
}

/** Issues the one certificate of the review; `evidence` of kind `drawing-review-certificate` is the certificate. */
export class CertifyDrawings extends Command {
  /** Id of the review, such as `P1.r1`. */
  @IsText()
  @Length(1, 140)
  reviewId: string;

  /** Number of the certificate. */
  @IsText()
  @Length(1, 100)
  certificateNo: string;

  /** Every merged check and how it came out. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => DrawingCheckDto)
  checks: DrawingCheckDto[];
}

/** Exempts drawings from review, on a basis that allows it (R-03, T-3); `evidence` of kind `exemption-basis` is its document. */
export class ExemptDrawings extends DrawingsCommand {
  /** Whether a LAW or a POLICY exempts them. */
  @IsOptional()
  @IsIn(EXEMPTION_BASES)
  basisKind?: (typeof EXEMPTION_BASES)[number];

  /** The basis: document number and article. */
  @IsOptional()
  @IsText()
  @Length(1, 300)
  basis?: string;

  /** Why these works fall under it. */
  @IsText({ lines: true })
  @Length(1, 2000)
  reason: string;
}
