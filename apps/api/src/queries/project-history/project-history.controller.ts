import { Controller, Get, Header, Headers, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { businessDate } from '#workdays/business-date';
import { languageOf } from '#platform/problem/problem';
import { parseKnownAt } from './known-at.js';
import { ProjectHistory, type History } from './project-history.query.js';

@ApiTags('Projects')
@ApiBearerAuth()
@Controller('v1/projects')
export class ProjectHistoryController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** Replays one project's full history: each step as a sentence, its rule, actor, times and hash. */
  @Get(':id/history')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'projectHistory' })
  @ApiQuery({ name: 'knownAt', required: false, description: 'As known at this revision, position or instant' })
  @ApiQuery({ name: 'on', required: false, description: 'What had happened by this business date, YYYY-MM-DD' })
  history(
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
    @Query('knownAt') knownAt?: string,
    @Query('on') on?: string,
  ): Promise<History> {
    return this.queries.execute(
      new ProjectHistory(
        id,
        languageOf(language),
        knownAt === undefined ? undefined : parseKnownAt(knownAt),
        on === undefined ? undefined : businessDate(on),
      ),
    );
  }
}
