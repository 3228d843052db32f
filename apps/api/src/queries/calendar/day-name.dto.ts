import { ApiProperty } from '@nestjs/swagger';

/** Name of a holiday or make-up day. */
export class DayNameDto {
  @ApiProperty({ description: 'In Chinese' })
  zh: string;

  @ApiProperty({ description: 'In English' })
  en: string;
}
