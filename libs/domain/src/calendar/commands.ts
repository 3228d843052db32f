import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, Length, Max, Min, ValidateNested } from 'class-validator';
import { BilingualDto } from '../kernel/bilingual-dto.js';
import { Command } from '../kernel/command.js';
import { IsBusinessDate } from '../kernel/is-business-date.js';
import { IsText } from '../kernel/is-text.js';

/** A day that differs from its week. */
export class ExceptionDayDto {
  /** The day, YYYY-MM-DD. */
  @IsBusinessDate()
  date: string;

  /** What the yearly notice calls it. */
  @IsObject()
  @ValidateNested()
  @Type(() => BilingualDto)
  name: BilingualDto;
}

/** Loads the working-day exceptions of a year, once its notice is out. */
export class LoadCalendar extends Command {
  /** The year; the same as in the address. */
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** Days off: public holidays and days joined to them. */
  @IsArray()
  @ArrayMaxSize(366)
  @ValidateNested({ each: true })
  @Type(() => ExceptionDayDto)
  off: ExceptionDayDto[];

  /** Saturdays and Sundays that are worked to make up for a joined holiday. */
  @IsArray()
  @ArrayMaxSize(104)
  @ValidateNested({ each: true })
  @Type(() => ExceptionDayDto)
  workdays: ExceptionDayDto[];

  /** The notice the days come from. */
  @IsText()
  @Length(1, 300)
  source: string;
}

/** Replaces a year's exceptions; open items counted on them are moved afterwards. */
export class AmendCalendar extends LoadCalendar {
  /** Why the year is amended. */
  @IsText({ lines: true })
  @Length(1, 500)
  reason: string;
}
