import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { REGIMES } from '../../../policy/content.js';
import { MOST_INVESTMENT, PROJECT_CODE, TERRITORIAL_CODE, USCC, ZONE_CODE } from '../detail-shapes.js';
import { CORRECTABLE_FIELDS, type CorrectableField } from '../vocabulary.js';

/** Opens the record of a project, often while it is still under negotiation. */
export class FileProject extends Command {
  /** Name of the project. */
  @IsText()
  @Length(1, 300)
  name: string;

  /** Nationwide project code of the online platform, where it is known already. */
  @IsOptional()
  @Matches(PROJECT_CODE)
  projectCode?: string;

  /** Unified social credit code of the owner. */
  @IsOptional()
  @Matches(USCC)
  ownerUscc?: string;

  /** Industry, in the words of the industrial classification. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  industry?: string;

  /** Planned investment in yuan. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(MOST_INVESTMENT)
  investmentAmount?: number;

  /** Investment regime: record-filing (备案) or verification (核准). */
  @IsOptional()
  @IsIn(REGIMES)
  regime?: (typeof REGIMES)[number];

  /** Where it is to stand. */
  @IsOptional()
  @IsText()
  @Length(1, 300)
  location?: string;

  /** County or zone that answers for it, such as `COUNTY-GUANYUN`. */
  @IsOptional()
  @Matches(TERRITORIAL_CODE)
  territorialEntity?: string;

  /** Development zone it lies in. */
  @IsOptional()
  @Matches(ZONE_CODE)
  zone?: string;
}

/**
 * Corrects one detail of a project; what stood there before stays on record. Another owner is named by GSO or DRC, with
 * the paper that shows the change in `evidence`, of kind `owner-transfer` where it was handed over, `owner-correction` where
 * the wrong one had been written down.
 */
export class CorrectProjectDetails extends Command {
  /** Which detail. */
  @IsIn(CORRECTABLE_FIELDS)
  field: CorrectableField;

  /** The right value, as text; an amount in yuan such as `120000000.50`. */
  @IsText()
  @Length(1, 300)
  to: string;

  /** Why it is corrected. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Puts a project under record-filing (备案) on record. */
export class FileInvestmentRecord extends Command {
  /** Number of the filing. */
  @IsText()
  @Length(1, 100)
  filingNo: string;

  /** Nationwide project code; left out: the one given at filing. */
  @IsOptional()
  @Matches(PROJECT_CODE)
  projectCode?: string;

  /** Precondition documents the owner was asked for; R-72 allows none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText({ each: true })
  @Length(1, 200, { each: true })
  preconditions?: string[];
}

/** Verifies (核准) a project. Each of the three documents it rests on is among the evidence. */
export class VerifyProject extends Command {
  /** Number of the verification document. */
  @IsText()
  @Length(1, 100)
  docNo: string;

  /** Last day of its validity, YYYY-MM-DD. */
  @IsBusinessDate()
  validUntil: string;

  /** Document id of the land pre-review and site opinion. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  siteOpinionDoc?: string;

  /** Document id of the social-stability risk assessment. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  stabilityAssessmentDoc?: string;

  /** Document id of the finished project application report. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  applicationReportDoc?: string;
}
