import { ApiProperty } from '@nestjs/swagger';
import { FLOW_PAUSES, FLOW_PHASES, STEP_LINES, STEP_NEEDS } from '#domain/policy/sections/start-flow';
import { TRACKS } from '#domain/project/filing/vocabulary';
import { FLOW_DUE_REASONS, FLOW_OUTCOMES } from '#domain/project/start-flow/events';
import { SIGNALS } from '../lists/items.js';

class FlowStepDto {
  @ApiProperty({ description: 'Step of the template, such as G2' })
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Name, zh and en' })
  name: object;

  @ApiProperty({ enum: FLOW_PHASES, description: 'Phase of the track' })
  phase: string;

  @ApiProperty({ enum: STEP_LINES, description: 'Main line or parallel lane' })
  line: string;

  @ApiProperty({ description: 'Code of the department that answers for it' })
  department: string;

  @ApiProperty({ type: [String], description: 'Codes of its items' })
  items: string[];

  @ApiProperty({ enum: STEP_NEEDS, description: 'What makes it done' })
  needs: string;

  @ApiProperty({ type: 'integer', description: 'Working days it may take' })
  days: number;

  @ApiProperty({ type: 'integer', description: 'Working days from the land contract to its due date' })
  untilDay: number;

  @ApiProperty({ description: 'Done before the land contract' })
  beforeContract: boolean;

  @ApiProperty({ format: 'date', description: 'Its due date' })
  dueOn: string;

  @ApiProperty({ enum: ['NOT_BEGUN', 'UNDER_WAY', 'DONE'], description: 'Where it stands' })
  status: string;

  @ApiProperty({ format: 'date', required: false, description: 'When it was done, where the record tells' })
  doneOn?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'Working days left until its due date' })
  remaining?: number;

  @ApiProperty({ type: 'integer', required: false, description: 'Working days beyond its due date' })
  overrun?: number;
}

class FlowClockDto {
  @ApiProperty({ format: 'date', description: 'Due date, counted' })
  dueOn: string;

  @ApiProperty({ type: 'integer', description: 'Working days used, pauses taken out' })
  used: number;

  @ApiProperty({ type: 'integer', description: 'Working days paused by special procedures, overlaps once' })
  paused: number;

  @ApiProperty({ type: 'integer', description: 'Working days left' })
  remaining: number;

  @ApiProperty({ type: 'integer', description: 'Working days used beyond the due date' })
  overrun: number;

  @ApiProperty({ description: 'Ended after the due date' })
  late: boolean;

  @ApiProperty({ enum: SIGNALS, description: 'Where the clock stands' })
  signal: string;

  @ApiProperty({ description: 'The reading rests on a year whose notice is not out' })
  provisional: boolean;
}

class FlowEndDto {
  @ApiProperty({ enum: FLOW_OUTCOMES })
  outcome: string;

  @ApiProperty({ format: 'date' })
  endedOn: string;

  @ApiProperty({ description: 'After the due date' })
  late: boolean;
}

/** The flow of a project and how each of its steps stands. */
export class FlowDto {
  @ApiProperty({ enum: TRACKS })
  track: string;

  @ApiProperty({ description: 'Lead of the step that ends it' })
  department: string;

  @ApiProperty({ format: 'date', description: 'Day of the land contract; not counted itself' })
  startedOn: string;

  @ApiProperty({ type: 'integer', description: 'Working days it may take (R-87)' })
  totalDays: number;

  @ApiProperty({ format: 'date', description: 'Due date as recorded last' })
  dueOn: string;

  @ApiProperty({ type: 'integer', description: 'Working days of joint handling by law (T-4)' })
  ceilingDays: number;

  @ApiProperty({ type: 'integer', description: 'Working days the one extension added to them' })
  extensionDays: number;

  @ApiProperty({ format: 'date', description: 'Last day of joint handling by law' })
  ceilingOn: string;

  @ApiProperty({ description: 'Item whose permit ends it' })
  endsWith: string;

  @ApiProperty({ enum: FLOW_PAUSES, isArray: true, description: 'What stops its clock' })
  pausedBy: string[];

  @ApiProperty({ description: 'The dates rest on a year whose notice is not out' })
  provisional: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Calendar revisions' })
  calendarRevisions: object;

  @ApiProperty({ format: 'date', required: false, description: 'Due date it is on record as overdue for' })
  overdueFor?: string;

  @ApiProperty({ type: FlowEndDto, required: false })
  ended?: FlowEndDto;

  @ApiProperty({ type: FlowClockDto })
  clock: FlowClockDto;

  @ApiProperty({ type: [FlowStepDto] })
  steps: FlowStepDto[];
}

/** An event that set or moved the due date. */
export class FlowChangeDto {
  @ApiProperty({ description: 'Event that set or moved it' })
  type: string;

  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty()
  position: string;

  @ApiProperty({ format: 'date', description: 'When it happened' })
  businessDate: string;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded' })
  recordedAt: string;

  @ApiProperty({ format: 'date', required: false, description: 'Due date before' })
  from?: string;

  @ApiProperty({ format: 'date', description: 'Due date from then on' })
  to: string;

  @ApiProperty({ enum: ['STARTED', ...FLOW_DUE_REASONS], description: 'Why' })
  reason: string;

  @ApiProperty({ description: 'It rested on a year whose notice was not out' })
  provisional: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Calendar revisions' })
  calendarRevisions: object;
}
