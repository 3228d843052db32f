import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ROLES } from '#domain/kernel/actor';
import { AskedBy } from '../../access.js';
import { ApiParameters, date, integer, readParameters, required } from '../../parameters.js';
import { ApiProblems } from '../../problem-responses.js';
import { DueDto } from './due.dto.js';
import { DueOn } from './due.query.js';

const PARAMETERS = {
  from: required(date('Day the period begins after; it is not counted itself (CLK-01)')),
  workingDays: required(integer('Length of the period in working days', 0, 750)),
};

@ApiTags('Calendar')
@ApiBearerAuth()
@AskedBy(...ROLES)
@Controller('v1/calendar')
export class DueController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('due')
  @ApiOperation({
    operationId: 'dueOn',
    summary: 'When a period of working days ends · 工作日到期日',
    description: 'Counted on the calendars as they stand. Asked by: every role.',
  })
  @ApiParameters(PARAMETERS)
  @ApiResponse({ status: 200, type: DueDto })
  @ApiProblems(400, 401, 403, 422, 503)
  due(@Query() query: unknown): Promise<DueDto> {
    const { from, workingDays } = readParameters(PARAMETERS, query);
    return this.queries.execute(new DueOn(from, workingDays));
  }
}
