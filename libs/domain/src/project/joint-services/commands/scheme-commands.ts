import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsNumber,
  IsOptional,
  Length,
  Max,
  Min,
} from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';

/**
 * Starts the review of master plan and scheme before the land procedure. Needs evidence of kinds `owner-request`,
 * `plan-conformity` (territorial and regulatory plan) and `survey-demarcation-map`.
 */
export class StartSchemeReview extends Command {
  /** Area of the land as the survey-demarcation map fixes it, in square metres; left out by imports only. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(1_000_000_000)
  landArea?: number;
}

/** Approves the overall scheme; `evidence` of kind `scheme-approval` is the decision. */
export class ApproveScheme extends Command {
  /** Number of the approval. */
  @IsText()
  @Length(1, 100)
  schemeNo: string;

  /**
   * Every building of the scheme, by its number, where it is to be approved and reviewed building by building:
   * drawings cleared by single buildings clear the project once all of these have theirs.
   */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 50, { each: true })
  buildings?: string[];

  /** Why the scheme approved before is replaced; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Approves buildings of the overall scheme, of those it names, as one phase; `evidence` of kind `building-approval` is the decision. */
export class ApproveBuilding extends Command {
  /** The buildings, by their numbers in the scheme. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 50, { each: true })
  buildings: string[];
}
