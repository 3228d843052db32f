import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { BusinessDate } from '#workdays/business-date';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';
import { HALF_YEAR } from './half-year.js';
import { BLACKLIST_GROUNDS, REMOVAL_CAUSES, type BlacklistGround, type RemovalCause } from './vocabulary.js';

const CODE = /^[A-Z][A-Z_]{1,39}$/;
const PROJECT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Registers an intermediary under its credit code, and again when its name or trades change. */
export class RegisterIntermediary extends Command {
  /** Registered name of the institution. */
  @IsText()
  @Length(1, 200)
  name: string;

  /** Its trades, by their codes in the policy, such as EIA. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  trades: string[];
}

/** Records that the owner's side of a project has engaged the intermediary. */
export class RecordEngagement extends Command {
  /** Project it works for. */
  @Matches(PROJECT_ID)
  projectId: string;

  /** Trade it is engaged in, by its code in the policy. */
  @Matches(CODE)
  trade: string;

  /** What it is to deliver. */
  @IsText()
  @Length(1, 300)
  service: string;

  /** Day agreed for the delivery, YYYY-MM-DD. */
  @IsBusinessDate()
  agreedOn: BusinessDate;

  /** Number of the service contract. */
  @IsText()
  @Length(1, 200)
  contractNo: string;

  /** Agreed fee in yuan. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1e12)
  fee?: number;
}

abstract class EngagementCommand extends Command {
  /** Id of the engagement, `{uscc}.e1`. */
  @Matches(/^[0-9A-Z]{18}\.e\d{1,6}$/)
  engagementId: string;
}

/**
 * Ends an engagement before its delivery: by the side that engaged the intermediary, or, of one that the blacklist bars from a
 * major project, by the Government Services Office.
 */
export class EndEngagement extends EngagementCommand {
  /** Why it ends. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** The clock: engagements of an intermediary on the blacklist end on projects that were designated meanwhile. */
export class EndBarredEngagements extends Command {}

/** Records the delivery of what was agreed. */
export class DeliverService extends EngagementCommand {
  /** Id of the document delivered. */
  @IsText()
  @Length(1, 200)
  resultDoc: string;
}

/** The owner's evaluation of one delivery. */
export class EvaluateInstantly extends EngagementCommand {
  /** Capability, 0–100. */
  @IsNumber({ maxDecimalPlaces: 0 })
  @Min(0)
  @Max(100)
  capability: number;

  /** Duration, 0–100. */
  @IsNumber({ maxDecimalPlaces: 0 })
  @Min(0)
  @Max(100)
  duration: number;

  /** Fee, 0–100. */
  @IsNumber({ maxDecimalPlaces: 0 })
  @Min(0)
  @Max(100)
  fee: number;
}

/** A mark for one indicator of a trade. */
export class TradeMarkDto {
  /** Code of the indicator in the policy, such as QUALITY. */
  @Matches(CODE)
  code: string;

  /** Mark, 0–100. */
  @IsNumber({ maxDecimalPlaces: 0 })
  @Min(0)
  @Max(100)
  mark: number;
}

abstract class PeriodCommand extends Command {
  /** Half-year, such as 2026-H1. */
  @Matches(HALF_YEAR)
  period: string;
}

/** The routine professional evaluation of a trade by its own department. */
export class EvaluateRoutinely extends PeriodCommand {
  /** Trade, by its code in the policy. */
  @Matches(CODE)
  trade: string;

  /** A mark for every indicator of the trade. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TradeMarkDto)
  indicators: TradeMarkDto[];
}

/** The service office's own mark for a half-year. */
export class ScorePlatform extends PeriodCommand {
  /** Mark, 0–100. */
  @IsNumber({ maxDecimalPlaces: 0 })
  @Min(0)
  @Max(100)
  mark: number;

  /** Number of the document the mark rests on. */
  @IsText()
  @Length(1, 200)
  document: string;
}

/** Computes the result of a half-year that has ended and publishes it. */
export class PublishResult extends PeriodCommand {}

/** Pushes a published result to owners of major projects. */
export class PushResult extends PeriodCommand {
  /** Projects whose owners receive it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(PROJECT_ID, { each: true })
  projectIds: string[];
}

/** Puts the intermediary on the blacklist; `evidence` shows the fault. */
export class Blacklist extends Command {
  /** FRAUD, FALSIFIED_REPORT or GRAVE_FAULT. */
  @IsIn(BLACKLIST_GROUNDS)
  ground: BlacklistGround;

  /** What was found. */
  @IsText({ lines: true })
  @Length(1, 1000)
  finding: string;
}

/** Takes the intermediary off the blacklist; `evidence` of kind `credit-repair` or, for an error, `basis-document`. */
export class RemoveFromBlacklist extends Command {
  /** REPAIRED after the time on the list, or LISTED_IN_ERROR. */
  @IsIn(REMOVAL_CAUSES)
  cause: RemovalCause;

  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}
