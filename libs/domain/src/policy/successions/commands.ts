import { IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';

const DEPARTMENT = /^[A-Z][A-Z0-9_-]{0,39}$/;

/** SYSTEM only: carries the end of a department, or that it did not end after all, to all who decide in the city. */
export class AnnounceSuccession extends Command {
  /** Code of the department that ends. */
  @Matches(DEPARTMENT)
  code: string;

  /** Code of the department that does its work; left out: its end was recorded by mistake. */
  @IsOptional()
  @Matches(DEPARTMENT)
  successor?: string;

  /** First day on which the successor does the work, YYYY-MM-DD. */
  @IsBusinessDate()
  validFrom: string;

  /** Number of the document that orders it. */
  @IsText()
  @Length(1, 200)
  document: string;
}
