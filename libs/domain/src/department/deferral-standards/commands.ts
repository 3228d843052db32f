import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../../project/deferral/events.js';
import { SUPPLY_WAYS } from './events.js';

/** One material that may follow, and on which terms. */
export class StandardMaterialDto {
  /** Code of the approval item. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode: string;

  /** Code of its material; never an essential one. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  material: string;

  /** Category of non-essential material, 1–6. */
  @IsInt()
  @Min(1)
  @Max(6)
  category: number;

  /** Milestones before which it may follow. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(DEADLINE_KINDS, { each: true })
  deadlineKinds: DeadlineKind[];

  /** Working days from the grant within which it has to be there. */
  @IsInt()
  @Min(1)
  @Max(1000)
  supplyWithinDays: number;

  /** Ways to hand it in. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SUPPLY_WAYS, { each: true })
  ways: (typeof SUPPLY_WAYS)[number][];
}

/** A county or zone states and publishes what it defers in the items it decides; from its first day on it replaces the standard before it. */
export class PublishDeferralStandard extends Command {
  /** What may follow; what is not named may not. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => StandardMaterialDto)
  materials: StandardMaterialDto[];

  /** Number of the standard. */
  @IsText()
  @Length(1, 200)
  document: string;

  /** Where the public finds it: an address, a notice board. */
  @IsText()
  @Length(1, 500)
  publishedAt: string;

  /** First day in force, YYYY-MM-DD. */
  @IsBusinessDate()
  validFrom: string;

  /** Last day, YYYY-MM-DD; left out: until the next one. */
  @IsOptional()
  @IsBusinessDate()
  validTo?: string;
}
