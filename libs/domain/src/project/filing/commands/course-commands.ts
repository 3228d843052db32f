import { IsOptional, Length } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';

/** Starts construction. */
export class StartConstruction extends Command {
  /** First day of construction, YYYY-MM-DD; left out: the day of the command. */
  @IsOptional()
  @IsBusinessDate()
  date?: string;
}

/** Accepts the completed works. */
export class AcceptCompletion extends Command {
  /** Day of acceptance, YYYY-MM-DD; left out: the day of the command. */
  @IsOptional()
  @IsBusinessDate()
  date?: string;

  /** Number of the acceptance document. */
  @IsText()
  @Length(1, 200)
  acceptanceDoc: string;
}

/** Suspends the project: nothing is decided on it until it is resumed. An office needs evidence of kind `owner-request`, `basis-document` or `government-decision`. */
export class SuspendProject extends Command {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Resumes a suspended project; dated back while nodes of its plan are open, it needs evidence of kind `owner-request`, `basis-document` or `government-decision`. */
export class ResumeProject extends Command {
  /** Why it can go on. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Ends the project before its completion, and with it every open item. An office needs evidence of kind `owner-request` or `government-decision` while an item is open, else `basis-document` will do. */
export class TerminateProject extends Command {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}
