import { IsIn, IsNumber, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '../../kernel/command.js';
import { REGIMES } from '../../policy/content.js';

/** Opens the record of a project, often while it is still under negotiation. */
export class FileProject extends Command {
  /** Name of the project. */
  @IsString()
  @Length(1, 300)
  name: string;

  /** Nationwide project code of the online platform, where it is known already. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,40}$/)
  projectCode?: string;

  /** Unified social credit code of the owner. */
  @IsOptional()
  @Matches(/^[0-9A-Z]{18}$/)
  ownerUscc?: string;

  /** Industry, in the words of the industrial classification. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  industry?: string;

  /** Planned investment in yuan. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1e15)
  investmentAmount?: number;

  /** Investment regime: record-filing (备案) or verification (核准). */
  @IsOptional()
  @IsIn(REGIMES)
  regime?: (typeof REGIMES)[number];

  /** Where it is to stand. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  location?: string;

  /** County or zone that answers for it, such as `COUNTY-GUANYUN`. */
  @IsOptional()
  @Matches(/^(COUNTY|ZONE)-[A-Z0-9-]{1,40}$/)
  territorialEntity?: string;

  /** Development zone it lies in. */
  @IsOptional()
  @Matches(/^ZONE-[A-Z0-9-]{1,40}$/)
  zone?: string;
}
