import { ApiProperty } from '@nestjs/swagger';

/** The view an answer was read from. */
export class ViewDto {
  @ApiProperty({ description: 'Name of the view' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Version of its definition' })
  version: number;
}
