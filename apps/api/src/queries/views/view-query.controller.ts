import { Controller, Get, Header, Inject, Param, Query, Req, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AskedBy } from '../../access.js';
import type { AuthenticatedRequest } from '../../auth.guard.js';
import { ApiParameters, choice, readParameters, textsOf, type Parameters } from '../../parameters.js';
import { idOf } from '../path-id.js';
import { ApiProblems } from '../../problem-responses.js';
import { AskRow } from './ask-row.query.js';
import { AskView } from './ask-view.query.js';
import { ApiRow, ApiRows } from './openapi.js';
import { PAGE_PARAMETERS, type OneRow, type Question, type Rows } from './rows.js';
import { READ_PARAMETERS } from './view-reader.js';
import type { ViewQuery } from './view-query.js';

/** The route of a declared query, and that of its single rows where it has one. */
export function viewQueryControllers(query: ViewQuery): Type<unknown>[] {
  const list = listController(query);
  return query.one ? [list, rowController(query, query.one)] : [list];
}

function listController(query: ViewQuery): Type<unknown> {
  const parameters: Parameters = { ...PAGE_PARAMETERS, ...filterParameters(query), ...query.derivation?.parameters };

  @ApiTags(query.tag)
  @ApiBearerAuth()
  @AskedBy(...query.askedBy)
  @Controller(`v1/${query.path}`)
  class ListController {
    constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

    @Get()
    @Header('cache-control', 'no-store')
    @ApiOperation({ operationId: query.operationId, summary: query.summary, description: describe(query) })
    @ApiParameters(parameters)
    @ApiRows(query)
    @ApiProblems(400, 401, 403, 503, 504)
    list(@Query() given: unknown, @Req() request: AuthenticatedRequest): Promise<Rows> {
      return this.queries.execute(new AskView(query, questionOf(parameters, given, request)));
    }
  }
  Object.defineProperty(ListController, 'name', { value: `${query.operationId}-query` });
  return ListController;
}

function rowController(query: ViewQuery, one: NonNullable<ViewQuery['one']>): Type<unknown> {
  const parameters: Parameters = { ...READ_PARAMETERS, ...query.derivation?.parameters };

  @ApiTags(query.tag)
  @ApiBearerAuth()
  @AskedBy(...query.askedBy)
  @Controller(`v1/${query.path}`)
  class RowController {
    constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

    @Get(':id')
    @Header('cache-control', 'no-store')
    @ApiOperation({ operationId: one.operationId, summary: one.summary, description: describe(query) })
    @ApiParam({ name: 'id', description: `Id of the ${one.what}`, schema: { type: 'string', pattern: one.id.source } })
    @ApiParameters(parameters)
    @ApiRow(query)
    @ApiProblems(400, 401, 403, 404, 503, 504)
    row(@Param('id') id: string, @Query() given: unknown, @Req() request: AuthenticatedRequest): Promise<OneRow> {
      const asked = idOf(id, one.id, one.what);
      return this.queries.execute(new AskRow(query, asked, questionOf(parameters, given, request)));
    }
  }
  Object.defineProperty(RowController, 'name', { value: `${one.operationId}-query` });
  return RowController;
}

function filterParameters({ filters, sorts }: ViewQuery): Parameters {
  const named = Object.entries(filters).map(([name, { parameter }]) => [name, parameter] as const);
  const orders = Object.keys(sorts);
  const sort = choice(`Order of the rows; left out: ${orders[0]}`, orders);
  return { ...Object.fromEntries(named), ...(orders.length > 1 && { sort }) };
}

function describe({ description, askedBy, project }: ViewQuery): string {
  const own = project && askedBy.some((role) => role === 'OWNER' || role === 'AGENT');
  return `${description} Asked by: ${askedBy.join(', ')}.${own ? ' OWNER and AGENT see their own projects only.' : ''}`;
}

function questionOf(parameters: Parameters, given: unknown, { actor }: AuthenticatedRequest): Question {
  readParameters(parameters, given);
  const page = readParameters(PAGE_PARAMETERS, textsOf(PAGE_PARAMETERS, given));
  return { actor, given: textsOf(parameters, given), page };
}
