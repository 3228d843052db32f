import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { IsText } from '../../kernel/is-text.js';

/** Assigns the agency team that serves the project. */
export class AssignTeam extends Command {
  /** Ids of the agents; their names lie sealed in `person-{id}`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/, { each: true })
  members: string[];

  /** Why the team before it is replaced; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}
