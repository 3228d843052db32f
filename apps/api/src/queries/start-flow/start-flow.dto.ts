import { ApiProperty } from '@nestjs/swagger';
import { PRE_REVIEW_VERDICTS } from '#domain/project/items/events';
import { FlowChangeDto, FlowDto } from './flow.dto.js';
import { GatesDto, StartTermDto } from './start-gates.dto.js';

class PublicityDto {
  @ApiProperty({ description: 'Plot' })
  plotId: string;

  @ApiProperty({ format: 'date', description: 'First day' })
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  to: string;
}

class PreReviewDto {
  @ApiProperty({ description: 'Pre-review id' })
  preReviewId: string;

  @ApiProperty({ description: 'Code of the item' })
  itemCode: string;

  @ApiProperty({ description: 'Code of the department' })
  department: string;

  @ApiProperty({ format: 'date' })
  openedOn: string;

  @ApiProperty({ enum: PRE_REVIEW_VERDICTS, required: false, description: 'Its opinion, once there is one' })
  verdict?: string;

  @ApiProperty({ type: [String], required: false, description: 'Everything still to be completed' })
  toComplete?: string[];

  @ApiProperty({ required: false, description: 'The formal application it became after the land contract (R-23)' })
  itemId?: string;

  @ApiProperty({ required: false, format: 'date', description: 'It ended with its publicity period (R-22)' })
  endedOn?: string;
}

/** How the start flow of one project stands. */
export class StartFlowDto {
  @ApiProperty({ format: 'uuid', description: 'Log the positions belong to' })
  logId: string;

  @ApiProperty({ description: 'Stream of the project' })
  stream: string;

  @ApiProperty({ type: 'integer', description: 'Revision of the project’s last event that was known' })
  revision: number;

  @ApiProperty({ description: 'Its position: the answer was taken there' })
  position: string;

  @ApiProperty({ format: 'date', description: 'Day it was read at the end of' })
  on: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object' },
    description: 'Phases opened, by name: openedOn, and completedOn once completed (R-82, R-83)',
  })
  phases: object;

  @ApiProperty({ type: PublicityDto, required: false, description: 'Publicity period of the land transfer (R-22)' })
  publicity?: PublicityDto;

  @ApiProperty({ type: [PreReviewDto], description: 'Pre-reviews opened in it (R-22)' })
  preReviews: PreReviewDto[];

  @ApiProperty({ type: GatesDto, required: false, description: 'Gates before the start (T-2); designated projects' })
  gates?: GatesDto;

  @ApiProperty({ type: StartTermDto, required: false, description: 'While construction has not started (T-2)' })
  startTerm?: StartTermDto;

  @ApiProperty({ type: FlowDto, required: false, description: 'Missing until the land contract is signed on a track' })
  flow?: FlowDto;

  @ApiProperty({ type: [FlowChangeDto], description: 'The due date, each time it was set or moved' })
  dueChanges: FlowChangeDto[];
}
