import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Length, Matches } from 'class-validator';
import { Command } from '../kernel/command.js';
import { IsText } from '../kernel/is-text.js';
import { TRAINING_TOPICS } from '../policy/sections/service.js';

const AGENT_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/** Puts a training of agents on record, on the day it is held. */
export class HoldTraining extends Command {
  /** What it is on; who may hold it, the policy says. */
  @IsIn(TRAINING_TOPICS)
  trainingTopic: (typeof TRAINING_TOPICS)[number];

  /** What it is called. */
  @IsText()
  @Length(1, 300)
  title: string;

  /** Ids of the agents who were to attend. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(AGENT_ID, { each: true })
  required: string[];
}

/** Records who attended; `evidence` of kind `attendance-list` shows it. */
export class AttendTraining extends Command {
  /** Ids of the agents who attended. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(AGENT_ID, { each: true })
  agents: string[];
}
