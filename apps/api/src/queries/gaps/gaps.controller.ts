import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { departmentStream } from '#domain/department/stream';
import { projectStream } from '#domain/project/stream';
import { zoneStream } from '#domain/zone/stream';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { AskedBy } from '../../access.js';
import type { AuthenticatedRequest } from '../../auth.guard.js';
import { ApiParameters, pattern, readParameters } from '../../parameters.js';
import { ApiProblems } from '../../problem-responses.js';
import { AllGapsDto, GapsDto } from './gaps.dto.js';
import { ALL_GAPS_PARAMETERS } from './all-gaps.parameters.js';
import { AllGaps, type AllGapsAnswer } from './all-gaps.query.js';
import { GAP_READERS } from './gap-readers.js';
import { GapsOf, type GapsAnswer } from './gaps.query.js';

const PARAMETERS = {
  project: pattern('Id of the project to look at', projectStream.idPattern, 'the id of a project'),
  zone: pattern('Code of the development zone to look at', zoneStream.idPattern, 'the code of a zone'),
  department: pattern(
    'Code of the department, county or zone to look at',
    departmentStream.idPattern,
    'a department code such as NR',
  ),
};

@ApiTags('Projects')
@ApiBearerAuth()
@AskedBy(...GAP_READERS)
@Controller('v1/gaps')
export class GapsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listGaps',
    summary: 'What is wanting · 应办未办',
    description:
      'What the notice says must be there of a project, a zone or a department and is not, today: territory, team and plans of an admitted ' +
      'project (R-04, R-16, R-17, R-42), the condition list and its push (R-29, R-30), what Commerce has not passed on (R-56), ' +
      'supervision after a decision with a deferral (R-70), the kinds of regional assessment a zone lacks or has not published ' +
      '(R-26, R-27); of a department, delegation to its window (R-50) and trainings (R-54), of a county or zone its own lists ' +
      'and deferral standard (R-59, R-60), of the Government Services Office the results of intermediaries (R-40). ' +
      `Asked by: ${GAP_READERS.join(', ')}; counties and zones of their own. Name a project, a zone, a department, or several.`,
  })
  @ApiParameters(PARAMETERS)
  @ApiResponse({ status: 200, type: GapsDto })
  @ApiProblems(400, 401, 403, 404, 503)
  gaps(@Query() query: unknown, @Req() { actor }: AuthenticatedRequest): Promise<GapsAnswer> {
    const of = readParameters(PARAMETERS, query);
    if (of.project === undefined && of.zone === undefined && of.department === undefined) {
      throw new ValidationFailed([{ pointer: '?project', detail: 'name a project, a zone or a department' }]);
    }
    return this.queries.execute(new GapsOf(actor, of));
  }

  @Get('all')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listAllGaps',
    summary: 'What is wanting everywhere · 应办未办总览',
    description:
      'The same over all designated projects, all zones and all departments, today: projects by id, then zones, then departments by code. ' +
      'A page may be short; only a missing `next` says that there is no more. ' +
      `Asked by: ${GAP_READERS.join(', ')}; counties and zones see their own.`,
  })
  @ApiParameters(ALL_GAPS_PARAMETERS)
  @ApiResponse({ status: 200, type: AllGapsDto })
  @ApiProblems(400, 401, 403, 503, 504)
  all(@Query() query: unknown, @Req() { actor }: AuthenticatedRequest): Promise<AllGapsAnswer> {
    return this.queries.execute(new AllGaps(actor, readParameters(ALL_GAPS_PARAMETERS, query)));
  }
}
