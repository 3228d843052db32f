import { ArrayMaxSize, IsArray, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { IsText } from '../../../kernel/is-text.js';
import { COLLECTIVE_CONCLUSIONS, NEGATIVE_OUTCOMES, type NegativeOutcome } from '../events/negative-reply.js';
import { ItemCommand } from './item-commands.js';

/** Decides the item in favour. */
export class IssuePermit extends ItemCommand {
  /** Number of the permit, unique in the city; only an import may lack it. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  permitNo?: string;

  /** Id of the permit document; only an import may lack it. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  docId?: string;

  /** Item whose result was pushed here and is decided on at receipt, without acceptance first (CLK-14, where policy allows). */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.i[0-9]{1,9}$/)
  predecessorId?: string;
}

/** Hands the permit to the applicant. */
export class DeliverPermit extends ItemCommand {}

/** Revokes a permit that was issued. */
export class RevokePermit extends ItemCommand {
  /** Provision the revocation rests on. */
  @IsText({ lines: true })
  @Length(1, 500)
  legalBasis: string;

  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Reports upward what the window cannot handle: it may not refuse. */
export class EscalateByWindow extends ItemCommand {
  /** What the window cannot handle, and why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Records what the unit came to when it studied an escalated item collectively. */
export class RecordCollectiveOpinion extends ItemCommand {
  /** FAVOURABLE or NEGATIVE. */
  @IsIn(COLLECTIVE_CONCLUSIONS)
  conclusion: (typeof COLLECTIVE_CONCLUSIONS)[number];

  /** The opinion. */
  @IsText({ lines: true })
  @Length(1, 4000)
  opinion: string;

  /** Id of the minutes. */
  @IsText()
  @Length(1, 200)
  minutesDoc: string;
}

/** The main leader signs a negative reply. One who has left office since shows the paper as evidence of kind `signed-reply`. */
export class SignNegativeReply extends ItemCommand {
  /** What is signed: 4 not acceptable, 5 acceptance refused, 13 approval refused. */
  @IsIn(NEGATIVE_OUTCOMES)
  outcome: NegativeOutcome;
}

/** Issues the negative reply that the main leader has signed. */
export class IssueNegativeReply extends ItemCommand {
  /** 4 not acceptable, 5 acceptance refused, 13 approval refused. */
  @IsIn(NEGATIVE_OUTCOMES)
  outcome: NegativeOutcome;

  /** Reasons, one each. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsText({ lines: true, each: true })
  @Length(1, 2000, { each: true })
  reasons: string[];

  /** How the applicant may seek review or sue. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 2000)
  remedy?: string;

  /** Id of the written reply. */
  @IsText()
  @Length(1, 200)
  docId: string;
}
