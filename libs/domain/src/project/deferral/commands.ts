import { IsBoolean, IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { CONSEQUENCES, type Consequence } from '../../policy/sections/commitments.js';
import { COMMITTERS, DEADLINE_KINDS, DENIAL_RULES, SUPERVISION_FINDINGS, SUPERVISION_METHODS } from './events.js';

/** What every step of a deferral names. */
abstract class DeferralCommand extends Command {
  /** Id of the deferral, such as `P1.d1`. */
  @IsText()
  @Length(1, 140)
  deferralId: string;
}

/** The applicant asks to hand in a non-essential material later. */
export class RequestDeferral extends Command {
  /** Id of the approval item, such as `P1.i1`. */
  @IsText()
  @Length(1, 140)
  itemId: string;

  /** Code of the material, as the item's catalogue entry names it. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  material: string;

  /** Name of the material; needed, and only allowed, for an item outside the catalogue. */
  @IsOptional()
  @IsText()
  @Length(1, 300)
  materialName?: string;

  /** Category of non-essential material: 1 licences and identity, 2 credit, payment and internal papers, 3 handed in at an earlier stage, 4 of the previous item, 5 department's discretion, 6 others that do not disturb the review; 5 and 6 never in a sensitive domain. One that the catalogue says fits the material, where it says so. */
  @IsInt()
  @Min(1)
  @Max(6)
  category: number;

  /** For categories 3 and 4: id of the item of this project the material was handed in with, or that led to it, such as `P1.i1`; left out: an earlier item that asks for the same material. */
  @IsOptional()
  @IsText()
  @Length(1, 140)
  earlierItemId?: string;

  /** The applicant chose deferral freely; nobody may be made to. A window or park shows the signed request in `evidence`, of kind `signed-request`. */
  @IsBoolean()
  voluntary: boolean;
}

/** The department grants the deferral against a written commitment. */
export class DeferMaterial extends DeferralCommand {
  /** Milestone before which the material has to be there. */
  @IsOptional()
  @IsIn(DEADLINE_KINDS)
  deadlineKind?: (typeof DEADLINE_KINDS)[number];

  /** Last day to hand it in, YYYY-MM-DD; not in the past. */
  @IsBusinessDate()
  supplyBy: string;

  /** Who gave the commitment. */
  @IsOptional()
  @IsIn(COMMITTERS)
  committer?: (typeof COMMITTERS)[number];

  /** Id of the written commitment; each deferral has one of its own. The paper itself is in `evidence`, of kind `commitment`, or `park-commitment` where PARK commits. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  commitmentDoc?: string;

  /** Can later supervision cure the gap without grave consequence? */
  @IsBoolean()
  curable: boolean;

  /** The officer's judgement in words: why the gap can be cured. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  curableJudgement?: string;
}

/** The department denies the deferral: the normal procedure applies. */
export class DenyDeferral extends DeferralCommand {
  /** Rule it is denied by. */
  @IsIn(DENIAL_RULES)
  rule: (typeof DENIAL_RULES)[number];

  /** Why, in words the applicant can act on. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The applicant hands the deferred material in. Typed in after `supplyBy` for a day before it: with the receipt in `evidence`. */
export class SupplyMaterial extends DeferralCommand {
  /** Id of the material as a document. */
  @IsText()
  @Length(1, 200)
  docId: string;
}

/** The department checks what was handed in. */
export class VerifyMaterial extends DeferralCommand {
  /** VERIFIED closes the deferral, REJECTED keeps it open. */
  @IsIn(['VERIFIED', 'REJECTED'])
  result: 'VERIFIED' | 'REJECTED';

  /** What is wrong with it; needed, and only allowed, with REJECTED. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  reason?: string;
}

/** The clock finds a deferral past its date. */
export class RaiseDeferralDefault extends DeferralCommand {}

/** The department answers a default (N-3). */
export class ApplyConsequence extends DeferralCommand {
  /** In the order of the policy: as shipped the order to correct first, then the revocation, then the credit record (N-3). */
  @IsIn(CONSEQUENCES)
  consequence: Consequence;

  /** Id of the order, the revocation or the credit entry. */
  @IsText()
  @Length(1, 200)
  document: string;

  /** Why this step is taken. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** Supervision of a decided item during the works and after. */
export class RecordPostSupervision extends Command {
  /** Id of the approval item, such as `P1.i1`. */
  @IsText()
  @Length(1, 140)
  itemId: string;

  /** Deferral of that item the supervision was about, if it was about one. */
  @IsOptional()
  @IsText()
  @Length(1, 140)
  deferralId?: string;

  /** How it was supervised. */
  @IsIn(SUPERVISION_METHODS)
  method: (typeof SUPERVISION_METHODS)[number];

  /** What came out. */
  @IsIn(SUPERVISION_FINDINGS)
  finding: (typeof SUPERVISION_FINDINGS)[number];

  /** What was looked at and seen. */
  @IsText({ lines: true })
  @Length(1, 4000)
  note: string;
}
