import { ApiProperty } from '@nestjs/swagger';

/** An event as it stands in the log. */
class FeedEvent {
  @ApiProperty({ description: 'UUIDv5 of the hash', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Event type', example: 'PermitIssued' })
  type: string;

  @ApiProperty({ description: 'Stream', example: 'project-P1' })
  stream: string;

  @ApiProperty({ description: 'Number in the stream, from 0', type: 'integer' })
  revision: number;

  @ApiProperty({ description: 'Place in the log; text order is log order' })
  position: string;

  @ApiProperty({
    description: 'Data of the version `metadata.schemaVersion`; personal fields are sealed',
    type: 'object',
    additionalProperties: true,
  })
  data: object;

  @ApiProperty({
    description: 'Everything recorded about it: times, actor, rules, evidence, basis, hashes',
    type: 'object',
    additionalProperties: true,
  })
  metadata: object;
}

/** A page of the log. */
export class FeedPageDto {
  @ApiProperty({ description: 'Log the positions belong to', format: 'uuid' })
  logId: string;

  @ApiProperty({ type: [FeedEvent], description: 'Events in log order' })
  events: FeedEvent[];

  @ApiProperty({ description: 'Send it as `after` for what follows; missing while the log is empty', required: false })
  next?: string;

  @ApiProperty({ description: 'true: nothing more was there; ask again later with `next`' })
  atEnd: boolean;
}
