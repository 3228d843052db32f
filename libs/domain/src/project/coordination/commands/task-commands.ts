import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { DEPARTMENT_CODE, IssueCommand } from './issue-commands.js';

/** What one body is to do, and by when. */
export class TaskDto {
  /** Code of the body. */
  @Matches(DEPARTMENT_CODE)
  department: string;

  /** What it is to do. */
  @IsText({ lines: true })
  @Length(1, 1000)
  task: string;

  /** Last day, YYYY-MM-DD; left out: the working days of the policy (`coordination.taskDays`). */
  @IsOptional()
  @IsBusinessDate()
  dueOn?: string;
}

/** The body that coordinates the issue hands out tasks. */
export class AssignCoordination extends IssueCommand {
  /** One task for each body called upon. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => TaskDto)
  tasks: TaskDto[];
}

/** The Bureau of Commerce passes on what is outside its power. */
export class ForwardIssue extends IssueCommand {
  /** The competent department, what it is to do and by when. */
  @IsObject()
  @ValidateNested()
  @Type(() => TaskDto)
  to: TaskDto;
}

/** The Development and Reform Commission urges a body that answers for an issue. */
export class UrgeBody extends IssueCommand {
  /** Code of the body: one with an open task in the issue, or the county or zone of the project. */
  @Matches(DEPARTMENT_CODE)
  department: string;

  /** What it is urged to do. */
  @IsText({ lines: true })
  @Length(1, 4000)
  demand: string;
}

/** What every step of a task names. */
abstract class TaskCommand extends Command {
  /** Id of the task, such as `P1.tk1`. */
  @IsText()
  @Length(1, 140)
  taskId: string;
}

/** The body reports its task done. Needs evidence of kind `result`. */
export class CompleteCoordinationTask extends TaskCommand {
  /** What was done. */
  @IsText({ lines: true })
  @Length(1, 4000)
  result: string;
}

/** Whoever gave the task takes it back. */
export class ReleaseCoordinationTask extends TaskCommand {
  /** Why nothing is to be done any more. */
  @IsText({ lines: true })
  @Length(1, 1000)
  reason: string;
}

/** The clock finds a task overdue. */
export class RaiseCoordinationTaskOverdue extends TaskCommand {}
