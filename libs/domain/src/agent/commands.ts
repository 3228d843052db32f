import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';
import { QUARTER } from './quarter.js';

const PROJECT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TRAINING_ID = PROJECT_ID;

/** What is recorded about an agent for one project and quarter; `evidence` shows where the figures come from. */
abstract class AgentRecordCommand extends Command {
  /** Id of the project the agent serves or served. */
  @Matches(PROJECT_ID)
  projectId: string;

  /** The quarter, such as `2026-Q1`. */
  @Matches(QUARTER)
  quarter: string;

  /** Why the record before it is replaced; needed when there is one for this project and quarter. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Records how an agent did the duty on a project. */
export class ScoreDuty extends AgentRecordCommand {
  /** Tasks that fell due in the quarter. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  tasksDue: number;

  /** Those done on time. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  tasksOnTime: number;

  /** Misconduct found in the quarter, if any was; needs evidence of kind `misconduct-finding`. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 2000)
  misconduct?: string;
}

/** Records what came of a project under an agent. */
export class RecordOutcome extends AgentRecordCommand {
  /** Project nodes due in the quarter under this agent. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  nodesDue: number;

  /** Those reached on time. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  nodesOnTime: number;
}

/** Notes a training that the agent was to attend, so that no rating leaves it out; a reaction gives it. */
export class NoteRequiredTraining extends Command {
  /** Id of the training. */
  @Matches(TRAINING_ID)
  trainingId: string;
}

/** Notes that the owner of a project reviewed the agent, so that no rating leaves it out; a reaction gives it. */
export class NoteOwnerReview extends Command {
  /** Id of the project. */
  @Matches(PROJECT_ID)
  projectId: string;

  /** Day of the review, YYYY-MM-DD. */
  @IsBusinessDate()
  reviewedOn: string;
}

/** Rates an agent for a quarter from what is on record; the stars are computed, never given. */
export class RateAgent extends Command {
  /** The quarter, such as `2026-Q1`; it must be over. */
  @Matches(QUARTER)
  quarter: string;

  /** Further projects the agent served; those with a record or an owner's review in the quarter count anyway. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(PROJECT_ID, { each: true })
  projects?: string[];

  /** Further trainings of the quarter, by their ids; those the agent was to attend count anyway. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(TRAINING_ID, { each: true })
  trainings?: string[];

  /** Why the rating before it is replaced; needed when there is one for the quarter. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}
