import { IsIn, Length } from 'class-validator';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';
import { DEFAULT_KINDS, type DefaultKind } from '../policy/sections/commitments.js';

/** Puts a broken deferral or commitment on the owner's record (N-3). By a department: with `evidence`. */
export class RecordDefault extends Command {
  /** Id of the project it happened in. */
  @IsText()
  @Length(1, 100)
  projectId: string;

  /** Id of the deferral or commitment, such as `P1.d1` or `P1.k1`. */
  @IsText()
  @Length(1, 140)
  subject: string;

  /** How the word was broken; as the project's record has it. */
  @IsIn(DEFAULT_KINDS)
  kind: DefaultKind;

  /** The day it was broken, YYYY-MM-DD; not in the future. */
  @IsBusinessDate()
  defaultedOn: string;
}

/** SYSTEM only: takes off the owner's record what stands there of a project that is another owner's. */
export class RemoveDefaults extends Command {
  /** Id of the project, whose owner had been written down wrongly. */
  @IsText()
  @Length(1, 100)
  projectId: string;
}

/** Finds the credit repaired after the default was made good; with `evidence` (N-3). */
export class RepairCredit extends Command {
  /** Id of the deferral or commitment of the default. */
  @IsText()
  @Length(1, 140)
  subject: string;

  /** What the repair rests on. */
  @IsText({ lines: true })
  @Length(1, 4000)
  reason: string;
}
