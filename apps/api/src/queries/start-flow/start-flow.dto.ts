import { ApiProperty } from '@nestjs/swagger';
import { FLOW_PAUSES, FLOW_PHASES, STEP_LINES, STEP_NEEDS } from '#domain/policy/sections/start-flow';
import { TRACKS } from '#domain/project/filing/vocabulary';
import { FLOW_DUE_REASONS, FLOW_OUTCOMES } from '#domain/project/start-flow/events';
import { EXCEPTIONS, OPENERS } from '#domain/project/start-flow/gate-schemas';
import { PRE_REVIEW_VERDICTS } from '#domain/project/items/events';
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

class FlowDto {
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

class HeldGateDto {
  @ApiProperty({ description: 'Code of the gate' })
  gate: string;

  @ApiProperty({ enum: OPENERS, description: 'What opened it' })
  openedBy: string;

  @ApiProperty({ required: false, description: 'Item whose permit holds it' })
  itemCode?: string;

  @ApiProperty({ required: false })
  itemId?: string;

  @ApiProperty({ required: false })
  permitNo?: string;

  @ApiProperty({ required: false, description: 'Record, certificate or basis, where no permit holds it' })
  document?: string;

  @ApiProperty({ format: 'date', required: false })
  since?: string;
}

class ExceptedGateDto {
  @ApiProperty({ description: 'Code of the gate' })
  gate: string;

  @ApiProperty({ enum: EXCEPTIONS, description: 'Why it does not apply' })
  because: string;
}

class GatesDto {
  @ApiProperty({ type: [HeldGateDto] })
  held: HeldGateDto[];

  @ApiProperty({ type: [String], description: 'Gates that apply and are not held' })
  missing: string[];

  @ApiProperty({ type: [ExceptedGateDto] })
  notApplicable: ExceptedGateDto[];
}

class FlowChangeDto {
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
}

class StartTermDto {
  @ApiProperty({ description: 'The construction permit' })
  itemId: string;

  @ApiProperty({ format: 'date', description: 'Last day to start construction under it (Building Law 9)' })
  startBy: string;

  @ApiProperty({ type: 'integer', description: 'How often the term was extended' })
  extensions: number;

  @ApiProperty({ description: 'The term has passed: the permit is void' })
  lapsed: boolean;
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
