import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';

/**
 * Puts the land contract on record; for allocated land, the decision that allocates it. A designated project's plot was
 * listed before, as standard land.
 */
export class SignLandContract extends Command {
  /** Number of the contract, which no other project of the city has. */
  @IsText()
  @Length(1, 100)
  contractNo: string;

  /** Id of the plot. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId: string;

  /** Day it was signed, YYYY-MM-DD; typed in later than that it needs evidence of kind `land-contract`, or the `allocation-decision`. */
  @IsBusinessDate()
  signedOn: string;

  /** true: the land is allocated (划拨), not sold; needs evidence of kind `allocation-decision`. */
  @IsOptional()
  @IsBoolean()
  allocated?: boolean;

  /** true: a further contract, for another plot of a project that has a contract in force. */
  @IsOptional()
  @IsBoolean()
  further?: boolean;

  /** Why it is another plot than the one that was publicised for the project. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Corrects the land contract on record; needs evidence of kind `land-contract`. The start flow is counted again from its day. */
export class CorrectLandContract extends Command {
  /** Number, as it stands on record, of the contract to correct; needed where the project has several in force. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  recordedAs?: string;

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

/**
 * Rescinds a land contract (解除土地合同); needs evidence of kind `land-contract-rescission`, the agreement or decision that
 * ends it. Every permit that rests on it is revoked before, or named as resting on another contract.
 */
export class RescindLandContract extends Command {
  /** Number of the contract. */
  @IsText()
  @Length(1, 100)
  contractNo: string;

  /** Day from which it is rescinded, YYYY-MM-DD; left out: the day of the command. */
  @IsOptional()
  @IsBusinessDate()
  rescindedOn?: string;

  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;

  /** Item ids of the permits that rest on another land contract in force and stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsText({ each: true })
  @Length(1, 140, { each: true })
  remaining?: string[];
}
