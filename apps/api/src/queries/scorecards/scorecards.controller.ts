import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { departmentStream } from '#domain/department/stream';
import { AskedBy } from '../../access.js';
import { ApiParameters, pattern, readParameters, required } from '../../parameters.js';
import { ApiProblems } from '../../problem-responses.js';
import { idOf } from '../path-id.js';
import { PUBLIC_BODIES } from '../readers.js';
import { READ_PARAMETERS } from '../views/view-reader.js';
import { OneScorecardDto, ScorecardsDto } from './scorecard.dto.js';
import { DepartmentScorecardOf, type OneScorecard } from './scorecard.query.js';
import { DepartmentScorecardsOf, type Scorecards } from './scorecards.query.js';

const PARAMETERS = {
  ...READ_PARAMETERS,
  period: required(pattern('Month, YYYY-MM', /^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM')),
};
const ASKED_BY = `Asked by: ${PUBLIC_BODIES.join(', ')}.`;

@ApiTags('Departments')
@ApiBearerAuth()
@AskedBy(...PUBLIC_BODIES)
@Controller('v1/departments')
export class ScorecardsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('scorecards')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listScorecards',
    summary: 'Scores of all departments in a month · 部门评分',
    description: `Departments that did something in the month, best first (scoring.md 7.3). ${ASKED_BY}`,
  })
  @ApiParameters(PARAMETERS)
  @ApiResponse({ status: 200, type: ScorecardsDto })
  @ApiProblems(400, 401, 403, 503, 504)
  list(@Query() query: unknown): Promise<Scorecards> {
    const { period, ...read } = readParameters(PARAMETERS, query);
    return this.queries.execute(new DepartmentScorecardsOf(period, read));
  }

  @Get(':code/scorecard')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'departmentScorecard',
    summary: 'Score of a department in a month · 部门月度评分',
    description: `What the department did in the month and the score that follows (scoring.md 7.3). ${ASKED_BY}`,
  })
  @ApiParam({
    name: 'code',
    description: 'Code of the department',
    schema: { type: 'string', pattern: departmentStream.idPattern.source },
  })
  @ApiParameters(PARAMETERS)
  @ApiResponse({ status: 200, type: OneScorecardDto })
  @ApiProblems(400, 401, 403, 404, 503, 504)
  one(@Param('code') code: string, @Query() query: unknown): Promise<OneScorecard> {
    const { period, ...read } = readParameters(PARAMETERS, query);
    const department = idOf(code, departmentStream.idPattern, 'department');
    return this.queries.execute(new DepartmentScorecardOf(department, period, read));
  }
}
