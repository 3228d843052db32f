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
import type { BusinessDate } from '#workdays/business-date';
import { BilingualDto } from '../kernel/bilingual-dto.js';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';
import { ZONE_LEVELS, type ZoneLevel } from './vocabulary.js';

/** Registers a development zone under its code, and again when its name, level or county changes. */
export class RegisterZone extends Command {
  /** Its name. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  name: BilingualDto;

  /** Level at which it was established: NATIONAL, PROVINCIAL, CITY or COUNTY. */
  @IsIn(ZONE_LEVELS)
  level: ZoneLevel;

  /** Number of the document that establishes it or changes its level. */
  @IsText()
  @Length(1, 200)
  document: string;

  /** County or district whose officers act for it beside its own committee. */
  @IsOptional()
  @Matches(/^COUNTY-[A-Z0-9-]{1,33}$/)
  county?: string;
}

/** Puts a completed regional assessment on record; `evidence` of kind `assessment-report` carries its results. */
export class CompleteRegionalAssessment extends Command {
  /** Kind of assessment, by its code in the policy, such as SOIL_CONSERVATION. */
  @Matches(/^[A-Z][A-Z_]{1,39}$/)
  kind: string;

  /** Last day of its validity, YYYY-MM-DD. */
  @IsBusinessDate()
  validUntil: BusinessDate;

  /** Number of the document that concludes the assessment. */
  @IsText()
  @Length(1, 200)
  approvalDoc: string;
}

abstract class AssessmentCommand extends Command {
  /** Id of the assessment, `{zone}.a1`. */
  @IsText()
  @Length(1, 60)
  assessmentId: string;
}

/** Says where the results of an assessment were published: all of them, on both sites. */
export class PublishRegionalAssessment extends AssessmentCommand {
  /** Ids of the documents that were published; every result of the assessment must be among them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 200, { each: true })
  results: string[];

  /** Address on the city’s government-service site, http or https; left out: not published there. */
  @IsOptional()
  @Matches(/^https?:\/\/\S+$/)
  @Length(1, 500)
  serviceSite?: string;

  /** Address on the department’s own site, http or https; left out: not published there. */
  @IsOptional()
  @Matches(/^https?:\/\/\S+$/)
  @Length(1, 500)
  departmentSite?: string;
}

/** Ends an assessment: when its validity has passed, or earlier with evidence of kind `basis-document`. */
export class ExpireRegionalAssessment extends AssessmentCommand {
  /** Why it is ended before its validity passes. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}
