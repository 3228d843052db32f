import { Controller, Get, Header, Headers, Inject, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { projectStream } from '#domain/project/stream';
import { languageOf } from '#platform/problem/problem';
import { AskedBy } from '../../access.js';
import type { AuthenticatedRequest } from '../../auth.guard.js';
import { ApiParameters, date, integer, readParameters } from '../../parameters.js';
import { ApiProblems } from '../../problem-responses.js';
import { KNOWN_AT } from '../known-at.js';
import { idOf } from '../path-id.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { HistoryDto } from './project-history.dto.js';
import { ProjectHistory, type History } from './project-history.query.js';

const PARAMETERS = {
  knownAt: KNOWN_AT,
  on: date('What had happened by this business date, whenever it was recorded'),
  from: integer('First revision told; left out: 0', 0, 999_999_999),
  limit: integer('Most steps in the answer; left out: 500', 1, 1000),
};

@ApiTags('Projects')
@ApiBearerAuth()
@AskedBy(...PUBLIC_BODIES_AND_PARTIES)
@Controller('v1/projects')
export class ProjectHistoryController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':id/history')
  @Header('cache-control', 'no-store')
  @Header('vary', 'accept-language')
  @ApiOperation({
    operationId: 'projectHistory',
    summary: 'Full history of a project · 项目全程回溯',
    description:
      'Replays the project: each step as a sentence, with its rule and clause, actor, times and hash, and the state they leave. ' +
      `Asked by: ${PUBLIC_BODIES_AND_PARTIES.join(', ')}. OWNER and AGENT see their own projects only; an owner who handed the project over reads it up to that step (R-45); a department that was rated does not read which agent rated it (R-44).`,
  })
  @ApiParam({
    name: 'id',
    description: 'Id of the project',
    schema: { type: 'string', pattern: projectStream.idPattern.source },
  })
  @ApiParameters(PARAMETERS)
  @ApiHeader({ name: 'Accept-Language', required: false, description: 'zh or en', schema: { type: 'string' } })
  @ApiResponse({ status: 200, type: HistoryDto })
  @ApiProblems(400, 401, 403, 404, 503)
  history(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept-language') language: string | undefined,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<History> {
    const { from = 0, limit = 500, ...axes } = readParameters(PARAMETERS, query);
    const projectId = idOf(id, projectStream.idPattern, 'project');
    const question = { actor, language: languageOf(language), from, limit, ...axes };
    return this.queries.execute(new ProjectHistory(projectId, question));
  }
}
