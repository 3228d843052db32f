import { IsBoolean, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';

/**
 * Puts the land contract on record; for allocated land, the decision that allocates it. A designated project's plot was
 * listed before, as standard land.
 */
export class SignLandContract extends Command {
  /** Number of the contract. */
  @IsText()
  @Length(1, 100)
  contractNo: string;

  /** Id of the plot. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId: string;

  /** Day it was signed, YYYY-MM-DD. */
  @IsBusinessDate()
  signedOn: string;

  /** true: the land is allocated (划拨), not sold; needs evidence of kind `allocation-decision`. */
  @IsOptional()
  @IsBoolean()
  allocated?: boolean;

  /** Why it is another plot than the one that was publicised for the project. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Corrects the land contract on record; needs evidence of kind `land-contract`. The start flow is counted again from its day. */
export class CorrectLandContract extends Command {
  /** The right number of the contract. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  contractNo?: string;

  /** The right plot. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId?: string;

  /** The right day of signing, YYYY-MM-DD. */
  @IsOptional()
  @IsBusinessDate()
  signedOn?: string;

  /** Why it is corrected. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}
