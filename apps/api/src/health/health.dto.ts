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

  @ApiProperty({ required: false, format: 'date-time', description: 'Since when it has been retrying' })
  since?: string;
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

/** Whether what falls due is raised. */
export class DeadlineHealthDto {
  @ApiProperty({
    enum: ['green', 'yellow', 'red'],
    description:
      'Yellow: some could not be raised, the process’s log names them; red: no pass came to its end for more than ten minutes',
  })
  status: 'green' | 'yellow' | 'red';

  @ApiProperty({ required: false, format: 'date-time', description: 'When everything due was last looked at' })
  lastPass?: string;

  @ApiProperty({ type: 'integer', description: 'How much the last pass could not raise' })
  failed: number;
}

/** What keeps events from being answered on other streams. */
export class ReactionFailureDto {
  @ApiProperty({ description: 'What is the matter' })
  reason: string;

  @ApiProperty({ required: false, description: 'The event the answering stopped at' })
  eventId?: string;

  @ApiProperty({ required: false, description: 'Position of that event' })
  position?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Since when it is tried again by itself' })
  since?: string;
}

/** Whether events are answered with the commands they ask of other streams. */
export class ReactionHealthDto {
  @ApiProperty({
    enum: ['green', 'yellow', 'red'],
    description:
      'Yellow: a command has not been taken for more than half a minute, the process’s log names it; red: nothing is answered any more',
  })
  status: 'green' | 'yellow' | 'red';

  @ApiProperty({ required: false, description: 'Everything up to this position is answered' })
  position?: string;

  @ApiProperty({ type: 'integer', description: 'Commands asked for and not settled' })
  undelivered: number;

  @ApiProperty({ type: ReactionFailureDto, required: false })
  failure?: ReactionFailureDto;
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

  @ApiProperty({ type: DeadlineHealthDto, required: false, description: 'Left out where another process keeps them' })
  deadlines?: DeadlineHealthDto;

  @ApiProperty({ type: ReactionHealthDto, required: false, description: 'Left out where another process gives them' })
  reactions?: ReactionHealthDto;
}
