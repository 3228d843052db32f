import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS } from '#domain/kernel/actor';

class CitedRuleDto {
  @ApiProperty({ example: 'R-53' })
  id: string;

  @ApiProperty({ required: false, description: 'Clause of the notice', example: '四(二)' })
  clause?: string;

  @ApiProperty({ required: false, description: 'Title, zh or en by Accept-Language' })
  title?: string;
}

class StepDto {
  @ApiProperty({ type: 'integer', description: 'Number in the stream, from 0' })
  revision: number;

  @ApiProperty({ description: 'Place in the log' })
  position: string;

  @ApiProperty({ format: 'uuid', description: 'Event id' })
  id: string;

  @ApiProperty({ description: 'Event type' })
  type: string;

  @ApiProperty({ description: 'Title of the event, zh or en' })
  title: string;

  @ApiProperty({ description: 'What happened, in a sentence, zh or en' })
  sentence: string;

  @ApiProperty({ type: [CitedRuleDto], description: 'Rules it rests on' })
  rules: CitedRuleDto[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Who did it: id, roles, department' })
  actor: object;

  @ApiProperty({ enum: CHANNELS, description: 'How it reached the office' })
  channel: string;

  @ApiProperty({ format: 'date-time', description: 'When it happened' })
  occurredAt: string;

  @ApiProperty({ format: 'date', description: 'Its date in the office’s time zone' })
  businessDate: string;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded' })
  recordedAt: string;

  @ApiProperty({ type: 'integer', description: 'Seconds from what happened to its record' })
  gapSeconds: number;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Documents behind it: docId, sha256, kind',
  })
  evidence: object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Streams and revisions the decision relied on',
  })
  basis: object[];

  @ApiProperty({ description: 'Command that led to it' })
  commandId: string;

  @ApiProperty({ description: 'Hash of the event before it, hex' })
  prevHash: string;

  @ApiProperty({ description: 'Hash of the event, hex' })
  hash: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Data of the event' })
  data: object;
}

/** A project's history and the state it leaves. */
export class HistoryDto {
  @ApiProperty({ format: 'uuid', description: 'Log the positions belong to' })
  logId: string;

  @ApiProperty({ description: 'Stream of the project' })
  stream: string;

  @ApiProperty({ type: 'integer', description: 'Revision of the last event that was known' })
  revision: number;

  @ApiProperty({ description: 'Its position: the answer was taken there' })
  position: string;

  @ApiProperty({ type: [StepDto], description: 'Steps in the order they were recorded' })
  steps: StepDto[];

  @ApiProperty({ type: 'integer', required: false, description: '`from` of the steps that follow' })
  next?: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The project as all these events leave it' })
  state: object;
}
