import { ApiProperty } from '@nestjs/swagger';
import { DAY_KINDS } from './day-kinds.js';
import { DayNameDto } from './day-name.dto.js';

class DueDayDto {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: DAY_KINDS, description: 'What the calendar says of the day' })
  kind: string;

  @ApiProperty({ type: DayNameDto, required: false, description: 'Holiday or make-up day: which one' })
  name?: DayNameDto;

  @ApiProperty({ description: 'It counts as a working day' })
  counted: boolean;

  @ApiProperty({ type: 'integer', description: 'Working days counted up to and including this day' })
  used: number;

  @ApiProperty({ description: 'The year’s notice is not out: the day may count otherwise when it is' })
  provisional: boolean;
}

/** When a period of working days ends, and how it was counted. */
export class DueDto {
  @ApiProperty({ format: 'date', description: 'The day that is not counted itself (CLK-01)' })
  from: string;

  @ApiProperty({ type: 'integer', description: 'Length of the period in working days' })
  workingDays: number;

  @ApiProperty({ format: 'date', description: 'Last day of the period' })
  dueOn: string;

  @ApiProperty({ description: 'The answer rests on a year whose notice is not out' })
  provisional: boolean;

  @ApiProperty({ type: [DueDayDto], description: 'Every calendar day after `from` up to `dueOn`' })
  days: DueDayDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Revision of each calendar year it was counted on',
  })
  calendarRevisions: object;

  @ApiProperty({ format: 'uuid', description: 'Log the calendars are read from' })
  logId: string;
}
