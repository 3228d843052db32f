import { Type } from 'class-transformer';
import { IsObject, IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import { BilingualDto } from '../../kernel/bilingual-dto.js';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';

/** Renames a department, or ends it and names who takes over its work. Either `name` or `successor` is given. */
export class RenameDepartment extends Command {
  /** Its new name; the code stays. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  name?: BilingualDto;

  /** Code of the department that takes over its work; this one ends and takes no new items. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  successor?: string;

  /** First day of the new name, or first day on which the successor does its work, YYYY-MM-DD. */
  @IsBusinessDate()
  validFrom: string;

  /** Number of the document that orders it. */
  @IsText()
  @Length(1, 200)
  document: string;
}
