import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';
import { REVIEW_LEVELS, type ReviewLevel } from '../../scoring/review-points.js';
import { REVIEW_SUBJECTS, type ReviewSubject } from './vocabulary.js';

const AGENT_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/** Assigns the agency team that serves the project. */
export class AssignTeam extends Command {
  /** Ids of the agents; their names lie sealed in `person-{id}`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(AGENT_ID, { each: true })
  members: string[];

  /** Why the team before it is replaced; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Lets an agent join the team, leave it, or take another's place. */
export class ChangeMember extends Command {
  /** Id of the agent who joins. */
  @IsOptional()
  @Matches(AGENT_ID)
  joins?: string;

  /** Id of the agent who leaves. */
  @IsOptional()
  @Matches(AGENT_ID)
  leaves?: string;

  /** Why. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** Adopts the one plan by which the project is taken through its approvals; `evidence` of kind `approval-plan` is the plan. */
export class AdoptPlan extends Command {
  /** What the plan provides, in short. */
  @IsText({ lines: true })
  @Length(1, 4000)
  summary: string;

  /** Why the plan before it is replaced; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** An agent of the team rates the department that handled an item, or that dealt with the project in a month. */
export class EvaluateDepartment extends Command {
  /** Id of the item that ended, such as `P1.i1`; its department is rated. Either this, or `department` and `period`. */
  @IsOptional()
  @IsText()
  @Length(1, 140)
  itemId?: string;

  /** Code of the department, for a period. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department?: string;

  /** The month that ended, YYYY-MM. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  period?: string;

  /** Stars, 1 (worst) to 5 (best). */
  @IsInt()
  @Min(1)
  @Max(5)
  stars: number;

  /** What the agent says to it. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 2000)
  comment?: string;
}

/** The owner reviews how an item was handled, or an agent of the team; once each (practice.md 3.8). */
export class ReviewService extends Command {
  /** What is reviewed: ITEM or AGENT. */
  @IsIn(REVIEW_SUBJECTS)
  subject: ReviewSubject;

  /** Id of the item, such as `P1.i1`, or of the agent. */
  @IsText()
  @Length(1, 140)
  id: string;

  /** Level, 5 (very good) to 1 (very poor). */
  @IsIn(REVIEW_LEVELS)
  level: ReviewLevel;

  /** What the owner says to it. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 2000)
  comment?: string;
}
