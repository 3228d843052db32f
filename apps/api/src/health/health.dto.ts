import { ApiProperty } from '@nestjs/swagger';

export class HealthDto {
  @ApiProperty({ enum: ['up'] })
  status: 'up';
}

/** A store as it answered just now. */
export class StoreHealthDto {
  @ApiProperty({ enum: ['green', 'red'] })
  status: 'green' | 'red';

  @ApiProperty({ required: false, description: 'Position of the last event in the log' })
  head?: string;

  @ApiProperty({ required: false, description: 'Why it is red' })
  reason?: string;
}

export class ViewFailureDto {
  @ApiProperty({ description: 'What kept the view from going on' })
  reason: string;

  @ApiProperty({ required: false, description: 'The event it stopped at' })
  eventId?: string;

  @ApiProperty({ required: false, description: 'Position of that event' })
  position?: string;

  @ApiProperty({ description: 'true: it goes on by itself once the store answers' })
  retrying: boolean;
}

/** How far one generation of a view has come. */
export class ViewHealthDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'Version of its definition' })
  version: number;

  @ApiProperty({ enum: ['REBUILDING', 'LIVE', 'FAILED', 'STOPPED'] })
  state: string;

  @ApiProperty({ required: false, description: 'Everything up to here is in it' })
  position?: string;

  @ApiProperty({ required: false, description: 'Milliseconds it is behind; 0 at the end of the log' })
  lagMs?: number;

  @ApiProperty({ type: ViewFailureDto, required: false })
  failure?: ViewFailureDto;
}

export class ReadinessDto {
  @ApiProperty({ enum: ['green', 'red'] })
  status: 'green' | 'red';

  @ApiProperty({ format: 'uuid' })
  logId: string;

  @ApiProperty({ type: StoreHealthDto })
  eventStore: StoreHealthDto;

  @ApiProperty({ type: StoreHealthDto })
  viewStore: StoreHealthDto;

  @ApiProperty({ type: [ViewHealthDto] })
  views: ViewHealthDto[];
}
