import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Length } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';
import { UTILITY_SERVICES, type UtilityService } from '../vocabulary.js';

/** Utilities one step is about; a joint step is about all that were applied for. */
abstract class UtilitiesCommand extends Command {
  /** WATER, POWER, GAS, TELECOM. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(UTILITY_SERVICES, { each: true })
  services: UtilityService[];
}

/** Applies for utilities, all in one application; an office needs evidence of kind `owner-request`. */
export class ApplyUtilities extends UtilitiesCommand {
  /** Why the application before it, which is not accepted yet, is replaced; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Puts the joint review of the application on record. */
export class ReviewUtilities extends UtilitiesCommand {
  /** What the review came to, in short. */
  @IsText({ lines: true })
  @Length(1, 4000)
  opinion: string;
}

/** Puts the joint site survey on record. */
export class SurveyUtilities extends UtilitiesCommand {
  /** What was found and agreed on the spot, in short. */
  @IsText({ lines: true })
  @Length(1, 4000)
  findings: string;
}

/** Puts the joint acceptance on record; `evidence` of kind `joint-acceptance` is its record. */
export class AcceptUtilities extends UtilitiesCommand {}
