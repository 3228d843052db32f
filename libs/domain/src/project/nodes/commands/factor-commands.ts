import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
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
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { FACTORS, LAND_STEPS, NEED_ENDS, type Factor } from '../vocabulary.js';

const MOST = 1e12;
const LEAST = 0.0001;

/** One thing the project needs. */
export class FactorNeedDto {
  /** Land, energy quota or emission quota. */
  @IsIn(FACTORS)
  factor: Factor;

  /** What is needed. */
  @IsText()
  @Length(1, 500)
  need: string;

  /** How much, in `unit`; up to four decimals. */
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(LEAST)
  @Max(MOST)
  quantity: number;

  /** Unit of the quantity, such as `亩` or `tce`. */
  @IsText()
  @Length(1, 30)
  unit: string;

  /** Code of the competent department at the project's place that guides the owner and closes the need. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** Day by which the project needs it, YYYY-MM-DD. */
  @IsOptional()
  @IsBusinessDate()
  neededBy?: string;
}

/** A factor the project does not need. */
export class NotNeededDto {
  /** The factor. */
  @IsIn(FACTORS)
  factor: Factor;

  /** Why it is not needed. */
  @IsText()
  @Length(1, 500)
  reason: string;
}

/** Lists what the project needs in land, energy and emission quota; a later list adds to it. */
export class CompileFactorNeeds extends Command {
  /** Day of the talk with the owner, YYYY-MM-DD. */
  @IsBusinessDate()
  consultedOn: string;

  /** The needs. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FactorNeedDto)
  needs: FactorNeedDto[];

  /** Factors that are not needed; every factor without a need is among them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique(({ factor }: NotNeededDto) => factor)
  @ValidateNested({ each: true })
  @Type(() => NotNeededDto)
  notNeeded?: NotNeededDto[];
}

/** What every step on a need names. */
abstract class NeedCommand extends Command {
  /** Id of the need, such as `P1.f1`. */
  @IsText()
  @Length(1, 140)
  needId: string;
}

/** Allocates quota of the city to a need. */
export class AllocateQuota extends NeedCommand {
  /** Code of the department that allocates: NR for land, DRC or MIIT for energy, ECO for emissions. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** How much, in the unit of the need; up to four decimals. */
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(LEAST)
  @Max(MOST)
  amount: number;

  /** Number of the document that allocates it. */
  @IsText()
  @Length(1, 200)
  document: string;
}

/** Records that land for the project was put in order or taken into the reserve, before it is contracted. */
export class RecordLandPreparation extends NeedCommand {
  /** Code of the body that prepared it: NR, or the county or zone. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** Id of the plot. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId: string;

  /** Put in order, or taken into the reserve. */
  @IsIn(LAND_STEPS)
  step: (typeof LAND_STEPS)[number];

  /** Number of the document that shows it. */
  @IsText()
  @Length(1, 200)
  document: string;
}

/** Closes a need, with evidence. */
export class CloseFactorNeed extends NeedCommand {
  /** Met, or no longer needed. A need of energy or emission quota is met once the quota allocated to it reaches its quantity. */
  @IsIn(NEED_ENDS)
  closedAs: (typeof NEED_ENDS)[number];

  /** What was done, or why it is no longer needed. */
  @IsText({ lines: true })
  @Length(1, 2000)
  account: string;
}
