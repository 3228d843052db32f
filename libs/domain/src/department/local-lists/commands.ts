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
import { LOCAL_LISTS, type LocalList } from './city-duties.js';

/** How the area does one duty of the city's list. */
export class LocalDutyDto {
  /** Row of the annex, such as `A2-4`. */
  @Matches(/^A[12]-[0-9]{1,2}$/)
  duty: string;

  /** Who does it in the area. */
  @IsText()
  @Length(1, 1000)
  body: string;

  /** How it is done in the area. */
  @IsText({ lines: true })
  @Length(1, 1000)
  measure: string;
}

/** A duty the area adds. */
export class AddedDutyDto {
  /** What it is. */
  @IsText()
  @Length(1, 1000)
  name: string;

  /** Who does it. */
  @IsText()
  @Length(1, 1000)
  body: string;

  /** How. */
  @IsText({ lines: true })
  @Length(1, 1000)
  measure: string;
}

/** An approval item for which the area promises more than the city. */
export class LocalItemDto {
  /** Code of the item. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode: string;

  /** Promise of the area in the item's unit; not longer than the city's. */
  @IsInt()
  @Min(0)
  @Max(1000)
  promisedDays: number;

  /** Codes of the materials that are never deferred in the area: the city's essential ones, and perhaps more. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  essentialMaterials: string[];
}

/** A county or zone details a list of the city for its area; from its first day on it replaces the local list before it. */
export class RefineLocalList extends Command {
  /** Which list: COMPLIANCE_REVIEW Annex 1 (A1-9), APPROVAL_SERVICE Annex 2 (A2-15). */
  @IsIn(LOCAL_LISTS)
  list: LocalList;

  /** Every duty of the city's list, detailed for the area. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique(({ duty }: LocalDutyDto) => duty)
  @ValidateNested({ each: true })
  @Type(() => LocalDutyDto)
  duties: LocalDutyDto[];

  /** Duties the area adds. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AddedDutyDto)
  additions?: AddedDutyDto[];

  /** Items for which the area promises more; only on APPROVAL_SERVICE. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique(({ itemCode }: LocalItemDto) => itemCode)
  @ValidateNested({ each: true })
  @Type(() => LocalItemDto)
  items?: LocalItemDto[];

  /** Number of the local list. */
  @IsText()
  @Length(1, 200)
  document: string;

  /** First day in force, YYYY-MM-DD; one before the day it is recorded needs `evidence` of kind `local-list`. */
  @IsBusinessDate()
  validFrom: string;

  /** Last day, YYYY-MM-DD; left out: until the next one. */
  @IsOptional()
  @IsBusinessDate()
  validTo?: string;
}
