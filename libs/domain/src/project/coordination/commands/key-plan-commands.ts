import { IsInt, Length, Max, Min } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';

/** What both name. */
abstract class KeyPlanCommand extends Command {
  /** Year of the municipal key-project investment plan. */
  @IsInt()
  @Min(2000)
  @Max(2999)
  year: number;

  /** Number of the document. */
  @IsText()
  @Length(1, 200)
  planDoc: string;
}

/** Puts on record that the project is in the plan of a year. Needs evidence of kind `key-plan`. */
export class ListInKeyPlan extends KeyPlanCommand {}

/** Takes the project out of the plan of a year. Needs evidence of kind `key-plan`. */
export class RemoveFromKeyPlan extends KeyPlanCommand {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}
