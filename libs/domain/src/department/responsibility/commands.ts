import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { BilingualDto } from '../../kernel/bilingual-dto.js';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { DUTY_KINDS, DUTY_NODES } from './vocabulary.js';

/** Code of a duty within its department. */
export const DUTY_CODE = /^[a-z0-9-]{1,60}$/;

/** One early-service duty with all that R-05 asks for; the responsible body is the department itself. */
export class ResponsibilityDto {
  /** Code of the duty, unique within the department, such as `forest-land-opinion`. */
  @Matches(DUTY_CODE)
  dutyCode: string;

  /** What the duty asks for: to lead, to give an opinion, to guide, to check, or to coordinate. */
  @IsIn(DUTY_KINDS)
  dutyKind: (typeof DUTY_KINDS)[number];

  /** The item: what the department does for the project. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  item: BilingualDto;

  /** The standard: when it counts as done. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  standard: BilingualDto;

  /** The process: the steps it takes. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  process: BilingualDto;

  /** The node of the project's way at which it is due. */
  @IsIn(DUTY_NODES)
  node: (typeof DUTY_NODES)[number];
}

/** SYSTEM only: the duties that ship with a release, for a department that an older one registered without any. */
export class ShipResponsibilityItems extends Command {
  /** The department's duties under Annex 2. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ dutyCode }: ResponsibilityDto) => dutyCode)
  @ValidateNested({ each: true })
  @Type(() => ResponsibilityDto)
  duties: ResponsibilityDto[];
}

/** Defines a department's duty under Annex 2, or defines it anew. */
export class DefineResponsibilityItem extends Command {
  /** The duty. */
  @IsObject()
  @ValidateNested()
  @Type(() => ResponsibilityDto)
  duty: ResponsibilityDto;

  /** Code of the department of Annex 2 whose work this one took over, where the annex does not name it itself. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  succeeds?: string;

  /** Why it is defined anew; needed when the department has a duty of this code, and only then. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}
