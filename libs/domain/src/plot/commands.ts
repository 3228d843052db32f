import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';
import { TERRITORIAL_CODE } from '../project/filing/detail-shapes.js';
import { PREPARATIONS, type Preparation } from './vocabulary.js';

/** Records that land was consolidated or taken into the reserve before a project asks for it. */
export class PrepareLand extends Command {
  /** County or zone the plot lies in, such as `COUNTY-GUANYUN`. */
  @Matches(TERRITORIAL_CODE)
  territory: string;

  /** What was done: CONSOLIDATION (整理) or RESERVE (储备). */
  @IsIn(PREPARATIONS)
  preparation: Preparation;

  /** Area in hectares. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0.0001)
  @Max(100_000)
  areaHectares?: number;

  /** Number of the document. */
  @IsText()
  @Length(1, 200)
  document: string;
}

/** Signs the plot for a project on the day of the command: from then on the listing term runs. */
export class SignPlot extends Command {
  /** County or zone the plot lies in, such as `COUNTY-GUANYUN`. */
  @Matches(TERRITORIAL_CODE)
  territory: string;

  /** Number of the investment agreement. */
  @IsText()
  @Length(1, 200)
  agreementNo: string;

  /** Project it is signed for, where its record is open already. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  projectId?: string;
}

/** One standard-land condition. */
export class IndicatorDto {
  /** Code of the indicator in the policy, such as INVESTMENT_INTENSITY. */
  @Matches(/^[A-Z][A-Z_]{1,39}$/)
  code: string;

  /** Its value, in the unit the policy names. */
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1_000_000_000)
  value: number;
}

/** Attaches the standard-land conditions, before the plot is listed. */
export class AttachStandardLand extends Command {
  /** Every indicator the policy names, each once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => IndicatorDto)
  indicators: IndicatorDto[];

  /** Number of the document that sets them. */
  @IsText()
  @Length(1, 200)
  document: string;
}

/** Lists the plot for sale on the day of the command; `evidence` of kind `listing-announcement` shows it. */
export class ListPlot extends Command {
  /** Number of the listing announcement. */
  @IsText()
  @Length(1, 200)
  noticeNo: string;
}

/** Counts the listing date again after the calendar was amended. */
export class RecountListing extends Command {}

/** Records that a signed plot was not listed in time. */
export class RaisePlotListingOverdue extends Command {}

/** Notes on the plot what the land contracts of a project say of it; a reaction gives it. */
export class NoteLandContract extends Command {
  /** Id of the project. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  projectId: string;

  /** Day of what changed in the project, YYYY-MM-DD. */
  @IsBusinessDate()
  changedOn: string;
}
