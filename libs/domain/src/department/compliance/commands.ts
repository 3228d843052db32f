import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { RULES } from '../../rules/rule.js';
import { COMPLIANCE_FAULTS, WARNING_LEVELS, type ComplianceFault, type WarningLevel } from './vocabulary.js';

const RULE_IDS = RULES.map(({ id }) => id);

/** The Business Environment Office warns a department. Needs evidence. */
export class RecordWarning extends Command {
  /** WARNING; left out: WARNING. RED_CARD only where the policy turns it on (N-5). */
  @IsOptional()
  @IsIn(WARNING_LEVELS)
  level?: WarningLevel;

  /** Id of the rule it is about, such as `R-24`. */
  @IsIn(RULE_IDS)
  rule: string;

  /** What the department is warned for. */
  @IsText({ lines: true })
  @Length(1, 4000)
  ground: string;
}

/** The Business Environment Office takes a warning back that does not stand. */
export class WithdrawWarning extends Command {
  /** Id of the warning, such as `NR.w1`. */
  @IsText()
  @Length(1, 60)
  warningId: string;

  /** Why it does not stand. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The Business Environment Office finds that a department broke a rule. Needs evidence. */
export class RecordComplianceFinding extends Command {
  /** What it did; the policy says what that costs (`compliance.deductions`). */
  @IsIn(COMPLIANCE_FAULTS)
  fault: ComplianceFault;

  /** Id of the rule it broke, such as `R-53`. */
  @IsIn(RULE_IDS)
  rule: string;

  /** Approval item it is about, such as `P1.i1`, one of this department; left out: none in particular. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.i[1-9]\d{0,8}$/)
  itemId?: string;

  /** What was found. */
  @IsText({ lines: true })
  @Length(1, 4000)
  finding: string;
}

/** The Business Environment Office takes a finding back that does not stand. */
export class WithdrawComplianceFinding extends Command {
  /** Id of the finding, such as `NR.f1`. */
  @IsText()
  @Length(1, 60)
  findingId: string;

  /** Why it does not stand. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}
