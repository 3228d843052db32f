import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { BusinessDate } from '#workdays/business-date';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { SENSITIVE_DOMAINS, TIME_UNITS } from '../../../policy/content.js';
import { RECORD_FIELDS } from '../events/intake.js';
import { ItemCommand } from './item-commands.js';

/** Terms of an item that is not in the city's catalogue. */
export class ItemTermsDto {
  /** Published promise, in `timeUnit`; not above the statutory time. */
  @IsInt()
  @Min(0)
  @Max(3650)
  promisedDays: number;

  /** Statutory time, in `timeUnit`; left out where it is not known, which a designated project does not allow. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  statutoryDays?: number;

  /** Unit of the periods: WORKING_DAY, CALENDAR_DAY or MONTH. */
  @IsIn(TIME_UNITS)
  timeUnit: (typeof TIME_UNITS)[number];

  /** Most days of one extension, in `timeUnit`: 10, 15 for joint handling, 40 for verification (CLK-10, CLK-11, CLK-15); left out: it cannot be extended. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(40)
  extensionDays?: number;

  /** Whether a calendar period that ends on a rest day ends on the next working day: NEXT_WORKING_DAY or NONE. */
  @IsIn(['NEXT_WORKING_DAY', 'NONE'])
  restDayRule: 'NEXT_WORKING_DAY' | 'NONE';

  /** Sensitive domains it touches, empty for none; needed on a designated project. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SENSITIVE_DOMAINS.length)
  @IsIn(SENSITIVE_DOMAINS, { each: true })
  domains?: (typeof SENSITIVE_DOMAINS)[number][];
}

/** Receives the application for an approval item; a standalone assessment inside a covered zone needs evidence of kind `owner-request`. */
export class ReceiveItem extends Command {
  /** Code of the item in the city's catalogue, or of an item outside it, whose `terms` are given then. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode: string;

  /** Department that decides it; left out: the one the catalogue names. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department?: string;

  /** Terms of an item outside the catalogue; on a designated project `evidence` carries the document that sets them. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ItemTermsDto)
  terms?: ItemTermsDto;
}

/** One thing that is missing. */
export class MissingDto {
  /** Code of the missing material; needed for an item of the catalogue, not allowed for a record-filing. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/)
  material?: string;

  /** Field of the form of a record-filing, which asks for no document: enterprise, projectName, location, scale, content, totalInvestment or industrialPolicyStatement. */
  @IsOptional()
  @IsIn(RECORD_FIELDS)
  field?: (typeof RECORD_FIELDS)[number];

  /** What is to be supplied or put right. */
  @IsText({ lines: true })
  @Length(1, 1000)
  description: string;
}

/** Tells the applicant once, and completely, what is missing. */
export class RequestCorrection extends ItemCommand {
  /** Everything that is missing. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MissingDto)
  missing: MissingDto[];

  /** The day by which the applicant supplies it, YYYY-MM-DD: 1 to 30 working days after the notice. */
  @IsBusinessDate()
  deadline: BusinessDate;
}

/** Says that the applicant has supplied what was missing; owners and their agents say it themselves. */
export class CompleteCorrection extends ItemCommand {}

/** Accepts the item: its clock starts. */
export class AcceptItem extends ItemCommand {
  /** Codes of materials that are not there, each deferred or exempted from submission; left out: nothing is missing. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  missing?: string[];
}
