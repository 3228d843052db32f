import { ApiProperty } from '@nestjs/swagger';
import { EXCEPTIONS, OPENERS } from '#domain/project/start-flow/gate-schemas';

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

/** The statutory gates before the start of construction (T-2). */
export class GatesDto {
  @ApiProperty({ type: [HeldGateDto] })
  held: HeldGateDto[];

  @ApiProperty({ type: [String], description: 'Gates that apply and are not held' })
  missing: string[];

  @ApiProperty({ type: [ExceptedGateDto] })
  notApplicable: ExceptedGateDto[];
}

/** Until when a construction permit lets construction start. */
export class StartTermDto {
  @ApiProperty({ description: 'The construction permit' })
  itemId: string;

  @ApiProperty({ format: 'date', description: 'Last day to start construction under it (Building Law 9)' })
  startBy: string;

  @ApiProperty({ type: 'integer', description: 'How often the term was extended' })
  extensions: number;

  @ApiProperty({ description: 'The term has passed: the permit is void' })
  lapsed: boolean;
}
