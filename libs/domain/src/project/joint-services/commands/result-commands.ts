import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { RESULT_KINDS, RESURVEY_GROUNDS, SURVEYS, type ResultKind, type Survey } from '../vocabulary.js';

/** Shares a survey result with all departments; `evidence` of kind `survey-result` is the result. */
export class ShareSurvey extends Command {
  /** Which survey. */
  @IsIn(SURVEYS)
  survey: Survey;

  /** Standard it was done by, such as `DB32/T 4405-2022`. */
  @IsText()
  @Length(1, 100)
  standard: string;

  /** Unified social credit code of the surveying institution, wherever it is registered. */
  @Matches(/^[0-9A-Z]{18}$/)
  institution: string;

  /** Day the survey was completed, YYYY-MM-DD; left out: the day of the command. */
  @IsOptional()
  @IsBusinessDate()
  surveyedOn?: string;

  /** Why it was done again; needed when a result of the same survey is shared already. */
  @IsOptional()
  @IsIn(RESURVEY_GROUNDS)
  resurveyGround?: (typeof RESURVEY_GROUNDS)[number];
}

/** A department recognises another's result, and does not ask for it again. */
export class RecognizeResult extends Command {
  /** What kind of result. */
  @IsIn(RESULT_KINDS)
  resultKind: ResultKind;

  /** The result: an item id (PERMIT), a review or survey id, a scheme number, an opinion id, or a dimension (COMPLIANCE_OPINION). */
  @IsText()
  @Length(1, 140)
  resultId: string;

  /** Code of the department's own item in which it is recognised. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode: string;

  /** Code of the item's material in whose place it stands; from then on the applicant is not asked for it. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/)
  material?: string;
}
