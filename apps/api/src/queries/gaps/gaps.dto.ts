import { ApiProperty } from '@nestjs/swagger';
import { GAP_KINDS } from '#domain/gaps/gap';

class GapDto {
  @ApiProperty({ enum: Object.keys(GAP_KINDS), description: 'What is wanting' })
  gap: string;

  @ApiProperty({ example: 'R-04', description: 'Rule that asks for it' })
  rule: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'In words, zh and en' })
  told: object;

  @ApiProperty({ required: false, description: 'Code of the department that has to act' })
  department?: string;

  @ApiProperty({ required: false, description: 'Id of the issue, item or assessment, or code of the assessment kind' })
  subject?: string;

  @ApiProperty({ required: false, format: 'date', description: 'Since when it has been wanting' })
  since?: string;
}

/** What must be there of a project or a zone and is not. */
export class GapsDto {
  @ApiProperty({ format: 'date', description: 'Day it was looked at' })
  on: string;

  @ApiProperty({ type: [GapDto], required: false, description: 'Of the project that was named' })
  project?: GapDto[];

  @ApiProperty({ type: [GapDto], required: false, description: 'Of the zone that was named' })
  zone?: GapDto[];
}
