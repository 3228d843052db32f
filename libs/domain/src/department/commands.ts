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
import { BilingualDto } from '../kernel/bilingual-dto.js';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';
import { ResponsibilityDto } from './responsibility/commands.js';
import { DEPARTMENT_ROLES, type DepartmentRole } from './roles.js';

/** Registers a department, county or zone under its code. */
export class RegisterDepartment extends Command {
  /** Its name. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  name: BilingualDto;

  /** Role it acts in: its own code for the city's bodies, COUNTY or ZONE for `COUNTY-*` and `ZONE-*`. */
  @IsIn(DEPARTMENT_ROLES)
  role: DepartmentRole;

  /** First day it exists under this code, YYYY-MM-DD. */
  @IsBusinessDate()
  validFrom: string;

  /** Its early-service duties under Annex 2, as far as they are known already. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ dutyCode }: ResponsibilityDto) => dutyCode)
  @ValidateNested({ each: true })
  @Type(() => ResponsibilityDto)
  duties?: ResponsibilityDto[];
}

/** Appoints the department's number one, who signs its negative replies. */
export class AppointMainLeader extends Command {
  /** Id of the person; the name lies sealed in `person-{id}`. */
  @IsText()
  @Length(1, 100)
  personId: string;

  /** First day in office, YYYY-MM-DD. The leader before leaves office the day before. */
  @IsBusinessDate()
  validFrom: string;

  /** Last day in office, YYYY-MM-DD; left out: until the next appointment. */
  @IsOptional()
  @IsBusinessDate()
  validTo?: string;

  /** Number of the appointment document. */
  @IsText()
  @Length(1, 200)
  document: string;
}

/** Delegates approval power to the window; from its first day on it replaces the delegation before it. */
export class DelegateWindowAuthority extends Command {
  /** Codes of the items the window may decide in favour; empty: all items of the department. */
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  itemCodes: string[];

  /** First day, YYYY-MM-DD. */
  @IsBusinessDate()
  validFrom: string;

  /** Last day, YYYY-MM-DD; left out: until further notice. */
  @IsOptional()
  @IsBusinessDate()
  validTo?: string;

  /** Number of the delegation document. */
  @IsText()
  @Length(1, 200)
  document: string;
}
