import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { PHASES } from '../../policy/content.js';
import { REPORTS, type Report } from '../nodes/vocabulary.js';
import { CONDITION_KINDS, CONDITION_LANES, OPTIONAL_KINDS, type ConditionKind } from './vocabulary.js';

/** One building condition. */
export class ConditionDto {
  /** Permit, assessment, intermediary service or utility service. */
  @IsIn(CONDITION_KINDS)
  kind: ConditionKind;

  /** What it is. */
  @IsText()
  @Length(1, 300)
  name: string;

  /** Code of the department that answers for it. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** On the basic flow, or in parallel to it. */
  @IsIn(CONDITION_LANES)
  lane: (typeof CONDITION_LANES)[number];

  /** Phase by whose end it is met; completion is none: every condition lies before the start. */
  @IsIn(PHASES)
  phase: (typeof PHASES)[number];

  /** Code of the approval item in the catalogue, where it is one. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode?: string;

  /** What the project has to keep to: the control requirement of the department. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 2000)
  requirement?: string;

  /** Code of the kind of regional assessment (policy) that takes its place in a covered zone; for assessments only. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z_]{1,39}$/)
  assessmentKind?: string;

  /** The report it takes, at whose preparation a department steps in early: energy, safety or environment. */
  @IsOptional()
  @IsIn(REPORTS)
  report?: Report;
}

/** A kind of condition the project has none of. */
export class NotApplicableDto {
  /** The kind; permits always apply. */
  @IsIn(OPTIONAL_KINDS)
  kind: (typeof OPTIONAL_KINDS)[number];

  /** Why it has none. */
  @IsText()
  @Length(1, 500)
  reason: string;
}

/** An approval item its department does not ask of the project. */
export class NotRequiredDto {
  /** Code of the item in the catalogue. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode: string;

  /** Why the project does not need it. */
  @IsText()
  @Length(1, 500)
  reason: string;
}

/** A condition of its own that a department asks for no longer. */
export class WithdrawnConditionDto {
  /** Id of the condition on the list, such as `P1.b1`. */
  @IsText()
  @Length(1, 140)
  conditionId: string;

  /** Why it is withdrawn. */
  @IsText()
  @Length(1, 1000)
  reason: string;
}

/** A condition taken off the list: once its department has withdrawn it, unless the list’s office put it there itself and it is no approval item. */
export class RemovedConditionDto {
  /** Id of the condition, such as `P1.b1`. */
  @IsText()
  @Length(1, 140)
  conditionId: string;

  /** Why it is taken off. */
  @IsText()
  @Length(1, 1000)
  reason: string;
}

/**
 * A department proposes the conditions it answers for, and says what it does not ask for; its proposals take the place of
 * those it made before.
 */
export class ProposeConditions extends Command {
  /** Code of the department. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** Its conditions. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConditionDto)
  items: ConditionDto[];

  /** Approval items of its own that the project does not need. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ itemCode }: NotRequiredDto) => itemCode)
  @ValidateNested({ each: true })
  @Type(() => NotRequiredDto)
  notRequired?: NotRequiredDto[];

  /** Conditions of its own on the list that it withdraws: the list's office may then take them off. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ conditionId }: WithdrawnConditionDto) => conditionId)
  @ValidateNested({ each: true })
  @Type(() => WithdrawnConditionDto)
  withdrawn?: WithdrawnConditionDto[];
}

/**
 * Issues the one list of building conditions: everything the departments proposed, and what else there is. What the
 * departments said the project does not need goes with it by itself.
 */
export class IssueConditionList extends Command {
  /** Conditions besides those proposed. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionDto)
  items: ConditionDto[];

  /** Kinds the project has no condition of. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique(({ kind }: NotApplicableDto) => kind)
  @ValidateNested({ each: true })
  @Type(() => NotApplicableDto)
  notApplicable?: NotApplicableDto[];
}

/** Revises the list: adds what was proposed since and what is given here, takes conditions off. */
export class ReviseConditionList extends IssueConditionList {
  /** Conditions taken off the list. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ conditionId }: RemovedConditionDto) => conditionId)
  @ValidateNested({ each: true })
  @Type(() => RemovedConditionDto)
  removed?: RemovedConditionDto[];

  /** Why the list is revised. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Pushes the list as it stands to the owner and to the agency team. */
export class PushConditionList extends Command {}

/** Takes the zone's result of a regional assessment for the project: applied for, enjoyed and used at once. */
export class ApplyRegionalAssessment extends Command {
  /** Code of the kind of assessment in the policy, such as `FLOOD_IMPACT`. */
  @Matches(/^[A-Z][A-Z_]{1,39}$/)
  assessmentKind: string;
}
