import { ApiProperty } from '@nestjs/swagger';
import { TIME_UNITS } from '#domain/policy/content';
import { DUE_REASONS } from '#domain/project/items/events/item-fields';
import { DAY_KINDS } from '../calendar/day-kinds.js';
import { DayNameDto } from '../calendar/day-name.dto.js';
import { SIGNALS } from '../lists/items.js';

class ItemDto {
  @ApiProperty({ description: 'Item id' })
  itemId: string;

  @ApiProperty({ description: 'Code in the catalogue' })
  itemCode: string;

  @ApiProperty({ description: 'Code of the department' })
  department: string;

  @ApiProperty({ description: 'Where it stands (model.md 5)' })
  status: string;

  @ApiProperty({ type: 'integer', description: 'Published promise, in `timeUnit`' })
  promisedDays: number;

  @ApiProperty({ type: 'integer', required: false, description: 'Statutory limit, in `timeUnit`' })
  statutoryDays?: number;

  @ApiProperty({ type: 'integer', description: 'Days an approved extension adds, in `timeUnit`' })
  extensionDays: number;

  @ApiProperty({ enum: TIME_UNITS, description: 'Unit of the periods' })
  timeUnit: string;

  @ApiProperty({ format: 'date' })
  receivedOn: string;

  @ApiProperty({ format: 'date', required: false })
  acceptedOn?: string;

  @ApiProperty({ format: 'date', required: false, description: 'Due date as recorded last' })
  dueOn?: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Pauses: id, from, to (missing while open), reason, kind',
  })
  pauses: object[];
}

class DueChangeDto {
  @ApiProperty({ description: 'Event that set or moved it' })
  type: string;

  @ApiProperty({ type: 'integer', description: 'Revision of that event' })
  revision: number;

  @ApiProperty({ description: 'Position of that event' })
  position: string;

  @ApiProperty({ format: 'date', description: 'When it happened' })
  businessDate: string;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded' })
  recordedAt: string;

  @ApiProperty({ format: 'date', required: false, description: 'Due date before' })
  from?: string;

  @ApiProperty({ format: 'date', description: 'Due date from then on' })
  to: string;

  @ApiProperty({ enum: DUE_REASONS, description: 'Why' })
  reason: string;

  @ApiProperty({ description: 'It rested on a year whose notice was not out' })
  provisional: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Revision of each calendar year it was counted on',
  })
  calendarRevisions: object;
}

class ClockDayDto {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: [...DAY_KINDS, 'CALENDAR_DAY'], description: 'CALENDAR_DAY where every day counts' })
  kind: string;

  @ApiProperty({ type: DayNameDto, required: false, description: 'Which holiday or make-up day' })
  name?: DayNameDto;

  @ApiProperty({ enum: ['USED', 'PAUSED', 'NOT_COUNTED'], description: 'What it counted as' })
  countedAs: string;

  @ApiProperty({ type: [String], required: false, description: 'Ids of the pauses that stopped the clock on it' })
  pausedBy?: string[];

  @ApiProperty({ type: 'integer', description: 'Days used up to and including it' })
  used: number;

  @ApiProperty({ description: 'The due date had passed, and no pause begun in time was running' })
  overdue: boolean;

  @ApiProperty({ description: 'The day lies after `on`: how it will count as things stand' })
  upcoming: boolean;
}

class ClockDto {
  @ApiProperty({ format: 'date', description: 'Day it was read at the end of' })
  on: string;

  @ApiProperty({ format: 'date', description: 'Due date, counted' })
  dueOn: string;

  @ApiProperty({ type: 'integer', description: 'Days used, pauses taken out, in days of the unit' })
  used: number;

  @ApiProperty({ type: 'integer', description: 'Days paused' })
  paused: number;

  @ApiProperty({ type: 'integer', description: 'Days left until the due date' })
  remaining: number;

  @ApiProperty({ type: 'integer', description: 'Days used beyond the due date' })
  overrun: number;

  @ApiProperty({ description: 'Decided after the due date' })
  late: boolean;

  @ApiProperty({ enum: SIGNALS, description: 'Where the clock stands' })
  signal: string;

  @ApiProperty({ description: 'The reading rests on a year whose notice is not out' })
  provisional: boolean;

  @ApiProperty({ type: [ClockDayDto], description: 'Every calendar day after acceptance' })
  days: ClockDayDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Revision of each calendar year the reading was counted on',
  })
  calendarRevisions: object;
}

/** How the clock of one item came to stand where it does. */
export class ItemClockDto {
  @ApiProperty({ format: 'uuid', description: 'Log the positions belong to' })
  logId: string;

  @ApiProperty({ description: 'Stream of the project' })
  stream: string;

  @ApiProperty({ type: 'integer', description: 'Revision of the project’s last event that was known' })
  revision: number;

  @ApiProperty({ description: 'Its position: the answer was taken there' })
  position: string;

  @ApiProperty({ type: ItemDto })
  item: ItemDto;

  @ApiProperty({ type: [DueChangeDto], description: 'The due date, each time it was set or moved' })
  dueChanges: DueChangeDto[];

  @ApiProperty({ type: ClockDto, required: false, description: 'Missing until the item is accepted' })
  clock?: ClockDto;
}
