import { ApiProperty } from '@nestjs/swagger';

/** A rule in one language. */
export class RuleDto {
  @ApiProperty({ description: 'Id that refusals, events and commands cite', example: 'R-53' })
  id: string;

  @ApiProperty({ description: 'Where it stands: clause of the notice, annex, statute or practice', example: '四(二)' })
  clause: string;

  @ApiProperty({ description: 'Title, zh or en by Accept-Language' })
  title: string;

  @ApiProperty({ description: 'What is allowed, required or refused, in our own words' })
  summary: string;

  @ApiProperty({ description: 'true: a part of what is enforced is inferred, not the letter of the source' })
  inferred: boolean;
}

/** The rule catalogue. */
export class RulesDto {
  @ApiProperty({ type: [RuleDto], description: 'All rules in the order of the catalogue' })
  rules: RuleDto[];
}
