import { ApiProperty } from '@nestjs/swagger';
import { GAP_KINDS } from '#domain/gaps/gap';
import { ViewDto } from '../views/view.dto.js';

class GapDto {
  @ApiProperty({ enum: Object.keys(GAP_KINDS), description: 'What is wanting' })
  gap: string;

  @ApiProperty({ example: 'R-04', description: 'Rule that asks for it' })
  rule: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'In words, zh and en' })
  told: object;

  @ApiProperty({ required: false, description: 'Code of the department that has to act' })
  department?: string;

  @ApiProperty({
    required: false,
    description:
      'Id of the issue, item or assessment, or code of the assessment kind, the list, the half-year or the topic',
  })
  subject?: string;

  @ApiProperty({ required: false, format: 'date', description: 'Since when it has been wanting' })
  since?: string;
}

/** What must be there of a project, a zone or a department and is not. */
export class GapsDto {
  @ApiProperty({ format: 'date', description: 'Day it was looked at' })
  on: string;

  @ApiProperty({ type: [GapDto], required: false, description: 'Of the project that was named' })
  project?: GapDto[];

  @ApiProperty({ type: [GapDto], required: false, description: 'Of the zone that was named' })
  zone?: GapDto[];

  @ApiProperty({ type: [GapDto], required: false, description: 'Of the department that was named' })
  department?: GapDto[];
}

class GapRowDto extends GapDto {
  @ApiProperty({ description: 'Id of the row: whose it is, the gap, and what it is about' })
  id: string;

  @ApiProperty({ required: false, description: 'Id of the project, of a project’s gap' })
  project?: string;

  @ApiProperty({ required: false, description: 'Code of the zone, of a zone’s gap' })
  zone?: string;

  @ApiProperty({ required: false, description: 'Code of the county or zone that answers there (R-16)' })
  territory?: string;
}

/** A page of what must be there of projects, zones and departments and is not. */
export class AllGapsDto {
  @ApiProperty({ format: 'uuid', description: 'Log the position belongs to' })
  logId: string;

  @ApiProperty({ type: ViewDto, description: 'View that names the projects' })
  view: ViewDto;

  @ApiProperty({ description: 'Projects filed up to this position of the log are looked at' })
  position: string;

  @ApiProperty({ format: 'date', description: 'Day they were looked at' })
  on: string;

  @ApiProperty({ type: [GapRowDto], description: 'Gaps: projects by id, then zones by code, then departments by code' })
  rows: GapRowDto[];

  @ApiProperty({ required: false, description: '`cursor` of the next page; missing on the last' })
  next?: string;
}
