import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { MEETING_MODES } from '../vocabulary.js';
import { DEPARTMENT_CODE, IssueCommand } from './issue-commands.js';
import { TaskDto } from './task-commands.js';

/** The county or zone asks for a consultation meeting on a difficulty. */
export class RequestMeeting extends IssueCommand {
  /** What the difficulty is. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}

/** The Government Services Office convenes the meeting a county or zone asked for. */
export class ConveneMeeting extends Command {
  /** Ids of the requests it answers, such as `P1.mr1`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 140, { each: true })
  requestIds: string[];

  /** How it is held. */
  @IsIn(MEETING_MODES)
  mode: (typeof MEETING_MODES)[number];

  /** Codes of the bodies that take part. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(DEPARTMENT_CODE, { each: true })
  attendees: string[];

  /** Day of the meeting, YYYY-MM-DD; not after the day of the command; left out: that day. */
  @IsOptional()
  @IsBusinessDate()
  heldOn?: string;
}

/** Puts a resolution of a meeting on record. Needs evidence of kind `minutes`. */
export class RecordResolution extends IssueCommand {
  /** Id of the meeting, such as `P1.mt1`. */
  @IsText()
  @Length(1, 140)
  meetingId: string;

  /** Who does what by when. */
  @IsObject()
  @ValidateNested()
  @Type(() => TaskDto)
  resolution: TaskDto;
}
