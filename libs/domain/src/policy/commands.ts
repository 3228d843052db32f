import { IsObject } from 'class-validator';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';

/** Publishes a new version of everything that is configuration. */
export class PublishPolicy extends Command {
  /** First day it is in force, YYYY-MM-DD; not before the day the version before it took effect. */
  @IsBusinessDate()
  effectiveFrom: string;

  /** The whole policy: catalogue, special procedures, deferral, clock, score. */
  @IsObject()
  content: object;
}
