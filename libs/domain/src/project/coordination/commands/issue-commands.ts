import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';
import { SUPERVISION_GROUNDS, type SupervisionGround } from '../../supervision/vocabulary.js';
import {
  ATTEMPT_OUTCOMES,
  ISSUE_CAUSES,
  ISSUE_KINDS,
  ROUTES,
  type AttemptOutcome,
  type IssueCause,
  type IssueKind,
  type Route,
} from '../vocabulary.js';

/** Code of a department. */
export const DEPARTMENT_CODE = /^[A-Z][A-Z0-9_-]{0,39}$/;

/** What every step of an issue names. */
export abstract class IssueCommand extends Command {
  /** Id of the issue, such as `P1.is1`. */
  @IsText()
  @Length(1, 140)
  issueId: string;
}

/** Puts a problem of the project on record. */
export class RegisterIssue extends Command {
  /** The problem in a few words. */
  @IsText()
  @Length(1, 200)
  title: string;

  /** What the problem is. */
  @IsText({ lines: true })
  @Length(1, 4000)
  account: string;

  /** Approval item it is about, such as `P1.i1`; left out: none. */
  @IsOptional()
  @IsText()
  @Length(1, 140)
  itemId?: string;
}

/** Says what kind of issue it is and where it comes from, before anybody is called to solve it. */
export class ClassifyIssue extends IssueCommand {
  /** What it is about; decides who coordinates it. */
  @IsIn(ISSUE_KINDS)
  kind: IssueKind;

  /** Where it comes from. */
  @IsIn(ISSUE_CAUSES)
  cause: IssueCause;

  /** Analysis of the cause. */
  @IsText({ lines: true })
  @Length(1, 4000)
  analysis: string;

  /** Codes of the departments it takes to solve it; empty: the coordinating office alone. */
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(DEPARTMENT_CODE, { each: true })
  departments: string[];
}

/** The county or zone records how it tried to solve the issue itself. Needs evidence of kind `local-attempt`. */
export class RecordLocalAttempt extends IssueCommand {
  /** SOLVED or UNSOLVED; only an unsolved issue goes to the Development and Reform Commission. */
  @IsIn(ATTEMPT_OUTCOMES)
  outcome: AttemptOutcome;

  /** What was tried, and with whom. */
  @IsText({ lines: true })
  @Length(1, 4000)
  account: string;
}

/** Sends a classified issue to the office that its kind belongs to. */
export class RouteIssue extends IssueCommand {
  /**
   * COMMERCE, DRC, GSO, BEO (for supervision) or LOCAL (the county or zone itself). Left out: by the kind; factor and
   * policy issues stay LOCAL unless R-20 opens the way to DRC.
   */
  @IsOptional()
  @IsIn(ROUTES)
  to?: Route;

  /** Why it is for supervision; needed with BEO, and only there. */
  @IsOptional()
  @IsIn(SUPERVISION_GROUNDS)
  ground?: SupervisionGround;
}

/** The county or zone submits the coordination need of an unsolved issue of a key-plan project. */
export class SubmitNeed extends IssueCommand {
  /** What is to be coordinated. */
  @IsText({ lines: true })
  @Length(1, 4000)
  need: string;
}

/** The Development and Reform Commission asks the municipal government to coordinate. Needs evidence of kind `escalation`. */
export class EscalateToGovernment extends IssueCommand {
  /** Why the departments cannot solve it. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The body that coordinates the issue reports it solved. Needs evidence of kind `resolution`. */
export class ResolveIssue extends IssueCommand {
  /** What came of it. */
  @IsText({ lines: true })
  @Length(1, 4000)
  result: string;
}

/** Whoever registered the issue says whether it is solved. */
export class ConfirmResolution extends IssueCommand {
  /** true closes the issue; false reopens it. */
  @IsBoolean()
  solved: boolean;

  /** What is still unsolved, needed with `solved: false`; otherwise a remark. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  note?: string;
}
