import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { projectStream } from '#domain/project/stream';
import { AskedBy } from '../../access.js';
import type { AuthenticatedRequest } from '../../auth.guard.js';
import { ApiParameters, date, readParameters } from '../../parameters.js';
import { ApiProblems } from '../../problem-responses.js';
import { KNOWN_AT } from '../known-at.js';
import { idOf } from '../path-id.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { StartFlowDto } from './start-flow.dto.js';
import { StartFlowOn, type StartFlowAnswer } from './start-flow.query.js';

const PARAMETERS = {
  knownAt: KNOWN_AT,
  on: date('Day the flow is read at the end of; left out: today, or the day of `knownAt`'),
};

@ApiTags('Start flow')
@ApiBearerAuth()
@AskedBy(...PUBLIC_BODIES_AND_PARTIES)
@Controller('v1/projects')
export class StartFlowController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':id/start-flow')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'startFlow',
    summary: 'How a project’s start flow stands · 开工流程进度',
    description:
      'Every step with its department, due date and working days left, the days used and paused of the 35 (R-87), the phases ' +
      'opened (R-82, R-83), and the statutory gates held and missing (T-2). Counted on the calendar revisions the due date was ' +
      `counted on. Asked by: ${PUBLIC_BODIES_AND_PARTIES.join(', ')}. OWNER and AGENT see their own projects only.`,
  })
  @ApiParam({
    name: 'id',
    description: 'Id of the project',
    schema: { type: 'string', pattern: projectStream.idPattern.source },
  })
  @ApiParameters(PARAMETERS)
  @ApiResponse({ status: 200, type: StartFlowDto })
  @ApiProblems(400, 401, 403, 404, 422, 503)
  startFlow(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<StartFlowAnswer> {
    const { knownAt, on } = readParameters(PARAMETERS, query);
    return this.queries.execute(new StartFlowOn(idOf(id, projectStream.idPattern, 'project'), actor, knownAt, on));
  }
}
