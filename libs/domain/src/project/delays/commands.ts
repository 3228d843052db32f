import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { DELAY_CAUSES } from './events.js';

/** What every step of a case names. */
abstract class DelayCaseCommand extends Command {
  /** Id of the case, such as `P1.c1`. */
  @IsText()
  @Length(1, 140)
  caseId: string;
}

/** The project's owner or its agent reports that an approval holds the project up. */
export class ReportDelay extends Command {
  /** Id of the approval item that is late, such as `P1.i1`. */
  @IsText()
  @Length(1, 140)
  itemId: string;

  /** What is held up, and how. */
  @IsText({ lines: true })
  @Length(1, 4000)
  account: string;
}

/** A reporter adds to a case that is still open, instead of reporting the item again. */
export class SupplementDelayReport extends DelayCaseCommand {
  /** What is to be added. */
  @IsText({ lines: true })
  @Length(1, 4000)
  account: string;
}

/** The Business Environment Office takes the report up. */
export class StartVerification extends DelayCaseCommand {}

/**
 * The Business Environment Office finds that the late approval of another department may be the cause, and names it, so
 * that it is heard before anything is concluded.
 */
export class NameCauseDepartment extends DelayCaseCommand {
  /** Id of the approval item of that department which was late, such as `P1.i2`. */
  @IsText()
  @Length(1, 140)
  causeItemId: string;

  /** What points to it. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The department concerned, or one named as the cause, says how it sees the matter. */
export class RecordStatement extends DelayCaseCommand {
  /** What the department says about the delay. */
  @IsText({ lines: true })
  @Length(1, 4000)
  statement: string;
}

/** The Business Environment Office finds the report substantiated or dismisses it. */
export class ConcludeVerification extends DelayCaseCommand {
  /** Whose doing it was: APPROVAL_DEPARTMENT substantiates the report; APPLICANT, SPECIAL_PROCEDURE or OTHER dismiss it. */
  @IsIn(DELAY_CAUSES)
  cause: (typeof DELAY_CAUSES)[number];

  /** What the verification found; with a dismissal, its reason. */
  @IsText({ lines: true })
  @Length(1, 4000)
  finding: string;

  /** Department whose own approval in this project caused the delay; another than the item's is named first (NameCauseDepartment). Left out: the item's. Only with APPROVAL_DEPARTMENT. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  causeDepartment?: string;

  /** Days over the promised time, in the time unit of the item; left out: those of its clock. For another department named as the cause, the item it was named for. Only with APPROVAL_DEPARTMENT. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  overrunDays?: number;

  /** Why the days found are not those of the item's clock; needed where they differ. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  overrunReason?: string;
}

/** The Business Environment Office warns the department that caused the delay. */
export class IssueYellowCard extends DelayCaseCommand {
  /** Number of the card, unique in the city; no blanks at its ends. */
  @IsText()
  @Matches(/^\S(.{0,58}\S)?$/)
  cardNo: string;

  /** The fault the card is for. */
  @IsText({ lines: true })
  @Length(1, 4000)
  ground: string;
}

/** The department that got the card says what it has changed. */
export class SubmitRectification extends DelayCaseCommand {
  /** What the department has changed. */
  @IsText({ lines: true })
  @Length(1, 4000)
  measures: string;
}

/** The Business Environment Office takes a card back that does not stand. */
export class WithdrawYellowCard extends DelayCaseCommand {
  /** Why the card does not stand. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The Business Environment Office closes the case: after the rectification, or with the reason why there is no card. */
export class CloseDelayCase extends DelayCaseCommand {
  /** What came of it. */
  @IsText({ lines: true })
  @Length(1, 4000)
  result: string;

  /** Why a substantiated case leads to no card; needed without one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  noCardReason?: string;
}
