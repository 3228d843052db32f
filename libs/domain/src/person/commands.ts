import { IsIn, IsOptional, Length } from 'class-validator';
import { Command } from '../kernel/command.js';
import { IsText } from '../kernel/is-text.js';
import { CORRECTION_REASONS, PERSON_KINDS, type CorrectionReason, type PersonKind } from './vocabulary.js';

/** Records a person; name and contact are sealed before they are stored. */
export class RecordPerson extends Command {
  /** What the person is to the office. */
  @IsIn(PERSON_KINDS)
  kind: PersonKind;

  /** Full name. */
  @IsText()
  @Length(1, 200)
  name: string;

  /** Telephone number or address to reach the person at. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 500)
  contact?: string;
}

/** Corrects a person's name or contact. */
export class CorrectPerson extends Command {
  /** The right name; left out: as before. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  name?: string;

  /** The right contact; left out: as before. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 500)
  contact?: string;

  /** MISRECORDED: it was wrong from the start; CHANGED: it was right and has changed since. */
  @IsIn(CORRECTION_REASONS)
  reason: CorrectionReason;
}
