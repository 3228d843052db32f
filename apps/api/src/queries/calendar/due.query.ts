import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { addDays, type BusinessDate } from '#workdays/business-date';
import type { CalendarDay, WorkingCalendar } from '#workdays/working-calendar';
import { LOG_ID } from '../../tokens.js';
import { ReferenceData } from '../reference-data.js';
import type { DueDto } from './due.dto.js';

/** Asks when a period of working days ends, on the calendars as they stand. */
export class DueOn extends Query<DueDto> {
  constructor(
    readonly from: BusinessDate,
    readonly workingDays: number,
  ) {
    super();
  }
}

@QueryHandler(DueOn)
export class DueOnHandler implements IQueryHandler<DueOn> {
  constructor(
    @Inject(ReferenceData) private readonly reference: ReferenceData,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  async execute({ from, workingDays }: DueOn): Promise<DueDto> {
    const { calendar, revisions: calendarRevisions } = await this.reference.calendar();
    const { date: dueOn, provisional } = calendar.add(from, workingDays);
    const days = daysOf(calendar, from, dueOn);
    return { from, workingDays, dueOn, provisional, days, calendarRevisions, logId: this.logId };
  }
}

function daysOf(calendar: WorkingCalendar, from: BusinessDate, to: BusinessDate): DueDto['days'] {
  const days: DueDto['days'] = [];
  let used = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    const { working, ...day }: CalendarDay = calendar.day(date);
    if (working) used += 1;
    days.push({ date, ...day, counted: working, used });
  }
  return days;
}
