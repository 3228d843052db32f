import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import { CHANNELS, type Channel } from './actor.js';
import { IsInstant } from './is-instant.js';
import { IsText } from './is-text.js';

/** A document behind the command. */
export class EvidenceDto {
  /** Id of the document in the office's archive. */
  @IsText()
  @Length(1, 200)
  docId: string;

  /** SHA-256 of the document's bytes, in hex. */
  @Matches(/^[0-9a-f]{64}$/)
  sha256: string;

  /** What the document is, such as `commitment` or `opinion`. */
  @IsText()
  @Length(1, 100)
  kind: string;
}

/** What every command may say besides its own fields. */
export abstract class Command {
  /** When it happened, ISO 8601 with offset; left out: now. Offices type paper in later. Never in the future. */
  @IsOptional()
  @IsInstant()
  occurredAt?: string;

  /** How the command reached the office; left out: ONLINE. */
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  /** Documents behind it. A step typed in after the term it kept needs one that shows its day: `register-page` (the office's own register of that day), `original` (of the decision), `receipt`, or the step's own paper. On a project a request or a result serves one step, a paper that shows a day the steps of that day. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];

  /** A detached signature over the command, as the office's signing system gave it. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 8192)
  signature?: string;
}

/** A command class that can be made from a request body. */
export type CommandClass<C extends Command = Command> = new () => C;
