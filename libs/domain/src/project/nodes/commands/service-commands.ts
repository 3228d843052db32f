import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { DUTY_CODE } from '../../../department/responsibility/commands.js';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';
import { USCC } from '../../filing/detail-shapes.js';
import { REPORTS, STANCES, type Report } from '../vocabulary.js';

/** The department in charge of a report steps in while it is being prepared. */
export class StartEarlyIntervention extends Command {
  /** The report: energy (DRC), safety (EMERG) or environment (ECO). */
  @IsIn(REPORTS)
  report: Report;

  /** What the department does for it. */
  @IsText({ lines: true })
  @Length(1, 2000)
  service: string;

  /** Unified social credit code of the institution that prepares the report, where it is known. */
  @IsOptional()
  @Matches(USCC)
  preparer?: string;
}

/** Gives an early-service opinion under a duty of Annex 2. */
export class IssueEarlyServiceOpinion extends Command {
  /** Code of the department that gives it. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** Code of its duty under which it is given. */
  @Matches(DUTY_CODE)
  dutyCode: string;

  /** No objection, none under conditions, or an objection; advice in each case, no decision. */
  @IsIn(STANCES)
  stance: (typeof STANCES)[number];

  /** The opinion. */
  @IsText({ lines: true })
  @Length(1, 4000)
  opinion: string;

  /** What the project has to meet (CONDITIONAL) or to change (OBJECTION). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsText({ lines: true, each: true })
  @Length(1, 1000, { each: true })
  conditions?: string[];

  /** Codes of the legal bases that Annex 1 names, or titles of others; at least one. */
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 200, { each: true })
  basis: string[];

  /** Id of the opinion's document. */
  @IsText()
  @Length(1, 200)
  docId: string;

  /** Why it replaces the department's earlier opinion on the same topic; needed when there is one, and only then. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  correctionReason?: string;
}
