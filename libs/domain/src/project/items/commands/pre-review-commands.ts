import { ArrayMaxSize, IsArray, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';
import { PRE_REVIEW_VERDICTS } from '../events/pre-review.js';

/** A command on one pre-review. */
abstract class PreReviewCommand extends Command {
  /** Id of the pre-review, such as `P1.pr1`. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.pr[0-9]{1,9}$/)
  preReviewId: string;
}

/** Opens the pre-review of an item that needs the land contract, while the land transfer is publicised. */
export class OpenPreReview extends Command {
  /** Code of the item in the city's catalogue. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode: string;
}

/** Gives the opinion of a pre-review: what is still to be completed, told once and completely. It refuses nothing. */
export class IssuePreReviewOpinion extends PreReviewCommand {
  /** READY for the formal application, or TO_COMPLETE. */
  @IsIn(PRE_REVIEW_VERDICTS)
  verdict: (typeof PRE_REVIEW_VERDICTS)[number];

  /** Everything that is still to be completed; needed for TO_COMPLETE, empty for READY. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText({ lines: true, each: true })
  @Length(1, 1000, { each: true })
  toComplete?: string[];

  /** Id of the opinion document; `evidence` carries it as kind `pre-review-opinion`. */
  @IsText()
  @Length(1, 200)
  opinionDoc: string;
}

/** After the land contract: the pre-review becomes the formal application, received and, where it was READY, accepted. */
export class FormalizePreReview extends PreReviewCommand {
  /** Codes of deferred materials the application is accepted without, where the pre-review was READY. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  missing?: string[];
}
