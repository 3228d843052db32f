import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsText } from '../../../kernel/is-text.js';
import { TERRITORIAL_CODE } from '../detail-shapes.js';
import { PROJECT_LEVELS, TRACKS, type Track } from '../vocabulary.js';

/**
 * Designates the project a major industrial project: from then on the notice's rules apply to it. Typed in on a later
 * day: with the document `basisDoc` in `evidence`, of kind `designation`.
 */
export class DesignateMajorProject extends Command {
  /** Level of the designation. */
  @IsIn(PROJECT_LEVELS)
  level: (typeof PROJECT_LEVELS)[number];

  /** Number of the document that designates it. */
  @IsText()
  @Length(1, 200)
  basisDoc: string;
}

/** Selects or changes the approval track. */
export class SelectTrack extends Command {
  /** GENERAL, or LAND_AND_START (拿地即开工). */
  @IsIn(TRACKS)
  track: Track;

  /** Why; needed for a change. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Names the one county or zone that answers for the project. */
export class AssignTerritorialEntity extends Command {
  /** Code of the county or zone, such as `COUNTY-GUANYUN`. */
  @Matches(TERRITORIAL_CODE)
  entity: string;

  /** Why; needed when another body answered for it before. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}
