import { Type } from 'class-transformer';
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
import { BilingualDto } from '../../kernel/bilingual-dto.js';
import { Command } from '../../kernel/command.js';
import { IsBusinessDate } from '../../kernel/is-business-date.js';
import { IsText } from '../../kernel/is-text.js';
import { COMMITMENT_EXCLUSIONS, type CommitmentExclusion } from '../../policy/sections/commitments.js';
import { CHECK_METHODS, type CheckMethod } from '../../project/commitments/vocabulary.js';
import { MATTER_KINDS } from './events.js';

/** Lists a matter for which an applicant may choose a commitment; listed again, it replaces the listing before it. */
export class ListCommitmentItem extends Command {
  /** Code of the matter, the department's own, such as `no-arrears-proof`. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  matter: string;

  /** Its name. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  matterName: BilingualDto;

  /** What the commitment stands in for: CERTIFICATION a certificate, APPROVAL a condition of the approval. */
  @IsIn(MATTER_KINDS)
  matterKind: (typeof MATTER_KINDS)[number];

  /** Codes of the department's approval items in which it may be chosen. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  itemCodes: string[];

  /** Codes of the materials the commitment stands in for; never an essential one. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  materials: string[];

  /** Domains the matter touches; the policy excludes some from commitment altogether. Empty: none. */
  @IsArray()
  @ArrayUnique()
  @IsIn(COMMITMENT_EXCLUSIONS, { each: true })
  touches: CommitmentExclusion[];

  /** Working procedure. One of the six that have to be defined. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  procedure?: string;

  /** Id of the form of notification and commitment. One of the six. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  formDoc?: string;

  /** Id of the guide to the matter. One of the six. */
  @IsOptional()
  @IsText()
  @Length(1, 200)
  guideDoc?: string;

  /** What has to be committed to. One of the six. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  standard?: string;

  /** How far supervision goes. One of the six. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  supervisionBoundary?: string;

  /** Nodes and their times. One of the six. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  schedule?: string;

  /** Who is responsible. The first of the “three implementations”. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  duty?: string;

  /** What is done. The second of the three. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  measure?: string;

  /** By when. The third of the three. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  progress?: string;

  /** How the commitment is checked after the decision; empty only with `checkExemption`. */
  @IsArray()
  @ArrayUnique()
  @IsIn(CHECK_METHODS, { each: true })
  checkMethods: CheckMethod[];

  /** Why the matter is exempt from check; only without `checkMethods`. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 4000)
  checkExemption?: string;

  /** The province's or city's list it stands on, or the decision that extends the list. */
  @IsText()
  @Length(1, 200)
  basis: string;

  /** First day, YYYY-MM-DD. */
  @IsBusinessDate()
  validFrom: string;

  /** Last day, YYYY-MM-DD; left out: until further notice. */
  @IsOptional()
  @IsBusinessDate()
  validTo?: string;
}
