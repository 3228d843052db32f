import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import type { BusinessDate } from '#workdays/business-date';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { FLOW_PHASES, type FlowPhase } from '../../policy/sections/start-flow.js';
import { ItemCommand } from '../items/commands/item-commands.js';

/** Opens a phase of the project's track; its lead department does so. */
export class OpenPhase extends Command {
  /** Phase of the track. */
  @IsIn(FLOW_PHASES)
  phase: FlowPhase;
}

/** Completes a phase: its main line is granted, and every item received in it is decided. */
export class CompletePhase extends Command {
  /** Phase of the track. */
  @IsIn(FLOW_PHASES)
  phase: FlowPhase;
}

/** Extends, once, the time the law allows for joint handling; the promise of the start flow stays as it is. */
export class ExtendStartFlow extends Command {
  /** Working days added to the ceiling, at most 15 (T-4). */
  @IsInt()
  @Min(1)
  @Max(60)
  days: number;

  /** Person id of the head of the government who approved it. */
  @IsText()
  @Length(1, 100)
  approver: string;

  /** Reasons, as the applicant was told. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;

  /** Id of the written notice of the reasons to the applicant. */
  @IsText()
  @Length(1, 200)
  noticeDoc: string;
}

/** SYSTEM only: puts on record that the start flow has passed its due date without the construction permit. */
export class RaiseStartFlowOverdue extends Command {}

/**
 * Records the publicity period of the land transfer, in which pre-review may run; needs evidence of kind
 * `land-notice`, and a registered plot, or evidence of kind `new-land-allocation` where the land is to be allocated.
 */
export class RecordLandPublicity extends Command {
  /** Id of the plot. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  plotId: string;

  /** First day of the period, YYYY-MM-DD. */
  @IsBusinessDate()
  from: BusinessDate;

  /** Last day of the period, YYYY-MM-DD. */
  @IsBusinessDate()
  to: BusinessDate;

  /** Number of the public notice. */
  @IsText()
  @Length(1, 200)
  noticeDoc: string;

  /** Why it takes the place of the period recorded before; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;

  /** Ids of the pre-reviews opened under the period before that this one does not cover: they end with it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsText({ each: true })
  @Length(1, 140, { each: true })
  ends?: string[];
}

/** Extends the term within which construction has to start under a construction permit (Building Law 9). */
export class ExtendConstructionTerm extends ItemCommand {
  /** Months added, at most 3. */
  @IsInt()
  @Min(1)
  @Max(12)
  months: number;

  /** Why construction does not start yet. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;

  /** Id of the owner's request for it. */
  @IsText()
  @Length(1, 200)
  requestDoc: string;
}
