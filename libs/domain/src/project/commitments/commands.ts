import { IsBoolean, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { COMMITTERS } from '../deferral/events.js';
import { CHECK_METHODS, CHECK_RESULTS, type CheckMethod, type CheckResult } from './vocabulary.js';

/** What every step of a commitment names. */
abstract class CommitmentCommand extends Command {
  /** Id of the commitment, such as `P1.k1`. */
  @IsText()
  @Length(1, 140)
  commitmentId: string;
}

/** The department tells the applicant what may be committed to, and what follows. */
export class GiveNotification extends Command {
  /** Id of the approval item, such as `P1.i1`. */
  @IsText()
  @Length(1, 140)
  itemId: string;

  /** Code of the matter on the list of the item's department. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  matter: string;

  /** Id of the notification as handed out. */
  @IsText()
  @Length(1, 200)
  notificationDoc: string;
}

/** The applicant commits instead of proving. Through a window, or by a park: with the signed paper in `evidence`, of kind `commitment`, or `park-commitment` where PARK commits. */
export class MakeCommitment extends CommitmentCommand {
  /** The applicant chose it freely; the normal procedure stays open. */
  @IsBoolean()
  voluntary: boolean;

  /** Who commits: an owner for itself; a park in its place. */
  @IsIn(COMMITTERS)
  committer: (typeof COMMITTERS)[number];

  /** Id of the signed commitment; each request has one of its own. */
  @IsText()
  @Length(1, 200)
  commitmentDoc: string;

  /** Day by which what is promised will be so, YYYY-MM-DD; left out: it is so already. */
  @IsOptional()
  @IsBusinessDate()
  fulfilBy?: string;
}

/** The applicant takes the commitment back before the decision. Once the item is accepted on it: with the materials in `evidence`. */
export class WithdrawCommitment extends CommitmentCommand {
  /** Why. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The department checks after the decision whether the commitment holds; the finding is shown in `evidence` of kind `check-record`. */
export class CheckCommitment extends CommitmentCommand {
  /** How it was checked: one of the ways its listing names. */
  @IsIn(CHECK_METHODS)
  method: CheckMethod;

  /** What was found: FULFILLED, NOT_FULFILLED by the day promised, DIFFERS from what was committed, or FALSE when it was made. */
  @IsIn(CHECK_RESULTS)
  result: CheckResult;

  /** What was looked at and seen. */
  @IsText({ lines: true })
  @Length(1, 4000)
  note: string;
}

/** The clock finds a check past its last day. */
export class RaiseCommitmentCheckOverdue extends CommitmentCommand {}

/** The department orders to put right what a check found (N-3). Typed in after `rectifyBy`: with the order in `evidence`. */
export class OrderRectification extends CommitmentCommand {
  /** Id of the order. */
  @IsText()
  @Length(1, 200)
  orderDoc: string;

  /** What has to be put right. */
  @IsText({ lines: true })
  @Length(1, 4000)
  demand: string;

  /** Last day to do so, YYYY-MM-DD; not before the day of the order. */
  @IsBusinessDate()
  rectifyBy: string;
}

/** The department answers a breach that was not put right, or a false commitment (N-3). */
export class HandleBreach extends CommitmentCommand {
  /** In the order of the policy; the order to correct is `OrderRectification`. */
  @IsIn(['REVOKE_DECISION', 'CREDIT_RECORD'])
  consequence: 'REVOKE_DECISION' | 'CREDIT_RECORD';

  /** Id of the revocation or of the credit entry. */
  @IsText()
  @Length(1, 200)
  document: string;

  /** Why this step is taken. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}
