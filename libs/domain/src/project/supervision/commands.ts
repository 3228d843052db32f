import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { SUPERVISION_GROUNDS, type SupervisionGround } from './vocabulary.js';

/**
 * The Business Environment Office takes a hard matter of the project under its supervision. A ground the record
 * does not show needs evidence of kind `difficulty`.
 */
export class OpenSupervision extends Command {
  /** CROSS_LEVEL, MULTI_DEPARTMENT (at least two city departments on record) or DIFFICULT. */
  @IsIn(SUPERVISION_GROUNDS)
  ground: SupervisionGround;

  /** What is supervised, and what is to come of it. */
  @IsText({ lines: true })
  @Length(1, 4000)
  matter: string;

  /** Codes of the bodies supervised. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/, { each: true })
  departments: string[];

  /** Authority above the city whose approval it takes; with CROSS_LEVEL. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  higherAuthority?: string;

  /** Last day, YYYY-MM-DD; left out: the working days of the policy (`coordination.supervisionDays`). */
  @IsOptional()
  @IsBusinessDate()
  dueOn?: string;

  /** Issue it is about, such as `P1.is1`. */
  @IsOptional()
  @IsText()
  @Length(1, 140)
  issueId?: string;
}

/** What every step of a supervision names. */
abstract class SupervisionCommand extends Command {
  /** Id of the supervision, such as `P1.sv1`. */
  @IsText()
  @Length(1, 140)
  supervisionId: string;
}

/**
 * The Business Environment Office, or an office that supports it (SUPV, GSO), records what was done in a supervision; a body
 * that is supervised answers. An answer of an earlier day rests on evidence of kind `supervision-answer`.
 */
export class RecordSupervisionStep extends SupervisionCommand {
  /** What was done, found, demanded or answered. */
  @IsText({ lines: true })
  @Length(1, 4000)
  step: string;

  /** Code of the supervised body it concerns; left out: all, or of an answer the body that answers. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department?: string;
}

/** The Business Environment Office ends a supervision. Needs evidence of kind `result`. */
export class CloseSupervision extends SupervisionCommand {
  /** What came of it. */
  @IsText({ lines: true })
  @Length(1, 4000)
  result: string;
}

/** The clock finds a supervision overdue. */
export class RaiseSupervisionOverdue extends SupervisionCommand {}
