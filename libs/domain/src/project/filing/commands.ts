import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { REGIMES } from '../../policy/content.js';
import { MOST_INVESTMENT, PROJECT_CODE, TERRITORIAL_CODE, USCC, ZONE_CODE } from './detail-shapes.js';
import { CORRECTABLE_FIELDS, PROJECT_LEVELS, TRACKS, type CorrectableField, type Track } from './vocabulary.js';

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

/** Verifies (核准) a project. */
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

/**
 * Designates the project a major industrial project: from then on the notice's rules apply to it. Typed in on a later
 * day: with the document `basisDoc` in `evidence`, of kind `designation`.
 */
export class DesignateMajorProject extends Command {
  /** Level of the designation. */
  @IsIn(PROJECT_LEVELS)
  level: (typeof PROJECT_LEVELS)[number];

  /** Number of the document that designates it. */
  @IsText()
  @Length(1, 200)
  basisDoc: string;
}

/** Selects or changes the approval track. */
export class SelectTrack extends Command {
  /** GENERAL, or LAND_AND_START (拿地即开工). */
  @IsIn(TRACKS)
  track: Track;

  /** Why; needed for a change. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Names the one county or zone that answers for the project. */
export class AssignTerritorialEntity extends Command {
  /** Code of the county or zone, such as `COUNTY-GUANYUN`. */
  @Matches(TERRITORIAL_CODE)
  entity: string;

  /** Why; needed when another body answered for it before. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/**
 * Puts the land contract on record; for allocated land, the decision that allocates it. A designated project's plot was
 * listed before, as standard land.
 */
export class SignLandContract extends Command {
  /** Number of the contract. */
  @IsText()
  @Length(1, 100)
  contractNo: string;

  /** Id of the plot. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId: string;

  /** Day it was signed, YYYY-MM-DD. */
  @IsBusinessDate()
  signedOn: string;

  /** true: the land is allocated (划拨), not sold; needs evidence of kind `allocation-decision`. */
  @IsOptional()
  @IsBoolean()
  allocated?: boolean;

  /** Why it is another plot than the one that was publicised for the project. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Corrects the land contract on record; needs evidence of kind `land-contract`. The start flow is counted again from its day. */
export class CorrectLandContract extends Command {
  /** The right number of the contract. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  contractNo?: string;

  /** The right plot. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId?: string;

  /** The right day of signing, YYYY-MM-DD. */
  @IsOptional()
  @IsBusinessDate()
  signedOn?: string;

  /** Why it is corrected. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Starts construction. */
export class StartConstruction extends Command {
  /** First day of construction, YYYY-MM-DD; left out: the day of the command. */
  @IsOptional()
  @IsBusinessDate()
  date?: string;
}

/** Accepts the completed works. */
export class AcceptCompletion extends Command {
  /** Day of acceptance, YYYY-MM-DD; left out: the day of the command. */
  @IsOptional()
  @IsBusinessDate()
  date?: string;

  /** Number of the acceptance document. */
  @IsText()
  @Length(1, 200)
  acceptanceDoc: string;
}

/** Suspends the project: nothing is decided on it until it is resumed. An office needs evidence of kind `owner-request`, `basis-document` or `government-decision`. */
export class SuspendProject extends Command {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Resumes a suspended project. */
export class ResumeProject extends Command {
  /** Why it can go on. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Ends the project before its completion, and with it every open item. An office needs evidence of kind `owner-request` or `government-decision` while an item is open, else `basis-document` will do. */
export class TerminateProject extends Command {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}
