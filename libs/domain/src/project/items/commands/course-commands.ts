import { IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import type { BusinessDate } from '#workdays/business-date';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { SPECIAL_PROCEDURES } from '../../../policy/content.js';
import { CORRECTABLE_DATES } from '../events/course.js';
import { ItemCommand } from './item-commands.js';

/** The department starts to work on an accepted item. */
export class StartProcessing extends ItemCommand {}

/** Records a step of the work on an item; allowed after its end too, as real logs have such steps. */
export class RecordItemStep extends ItemCommand {
  /** What was done. */
  @IsText()
  @Length(1, 300)
  activity: string;

  /** Id of the person or unit that did it. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  by?: string;

  /** Group the person belongs to. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  group?: string;
}

/** Puts a date right that was written down wrongly; needs evidence. */
export class CorrectItemDates extends ItemCommand {
  /** Which date: receivedOn, acceptedOn or decidedOn. */
  @IsIn(CORRECTABLE_DATES)
  field: (typeof CORRECTABLE_DATES)[number];

  /** The right date, YYYY-MM-DD. */
  @IsBusinessDate()
  to: BusinessDate;

  /** How the mistake came about and what shows it. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Starts a special procedure: its time is not counted, up to the days told; more days take a further one with its own notice. */
export class StartSpecialProcedure extends ItemCommand {
  /** Kind of special procedure. */
  @IsIn(SPECIAL_PROCEDURES)
  kind: (typeof SPECIAL_PROCEDURES)[number];

  /** Days it is going to take, as the applicant was told, in the item's unit: after them the clock goes on. */
  @IsInt()
  @Min(1)
  @Max(250)
  plannedDays: number;

  /** Id of the written notice of these days to the applicant (CLK-06). */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  noticeDoc?: string;

  /** Why it is needed. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;

  /** Id of the person who approved it. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  approver?: string;
}

/** Ends a special procedure: the clock goes on unless another one is open. */
export class EndSpecialProcedure extends ItemCommand {
  /** Id of the procedure, such as `P1.i1.p1`. */
  @IsText()
  @Length(1, 140)
  procedureId: string;

  /** What came out of it. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  result?: string;
}

/** Extends the period once, with approval. */
export class ExtendDeadline extends ItemCommand {
  /** Days added, in the item's unit. */
  @IsInt()
  @Min(1)
  @Max(40)
  days: number;

  /** Id of the head who approved it: the department's main leader on that day, for joint handling the government's (CLK-10, CLK-11). */
  @IsText()
  @Length(1, 100)
  approver: string;

  /** Reasons, as the applicant was told. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;

  /** Id of the written notice of the reasons to the applicant (CLK-10). */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  noticeDoc?: string;
}

/** Withdraws the application. An office does so for the applicant only, with the signed request as evidence of kind `withdrawal-request`. */
export class WithdrawItem extends ItemCommand {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;

  /** DEEMED: not corrected in time and therefore taken as withdrawn, where policy says so; left out: the applicant asks for it. */
  @IsOptional()
  @IsIn(['APPLICANT', 'DEEMED'])
  by?: 'APPLICANT' | 'DEEMED';
}

/** SYSTEM only: puts on record that the due date has passed without a decision. */
export class RaiseApprovalDelayed extends ItemCommand {}

/** SYSTEM only: brings every open item of the project up to date with the calendar and the day. */
export class RecountDueDates extends Command {}
