import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AskedBy } from '../../access.js';
import type { AuthenticatedRequest } from '../../auth.guard.js';
import { ApiParameters, date, readParameters } from '../../parameters.js';
import { ApiProblems } from '../../problem-responses.js';
import { KNOWN_AT } from '../known-at.js';
import { idOf } from '../path-id.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { ItemClockDto } from './item-clock.dto.js';
import { ItemClockOn, type ItemClockAnswer } from './item-clock.query.js';

/** An item's id: the project's, and its number in the project. */
const ITEM_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.i[1-9]\d{0,8}$/;
const PARAMETERS = {
  knownAt: KNOWN_AT,
  on: date('Day the clock is read at the end of; left out: today, or the day of `knownAt`'),
};

@ApiTags('Items')
@ApiBearerAuth()
@AskedBy(...PUBLIC_BODIES_AND_PARTIES)
@Controller('v1/items')
export class ItemClockController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':id/clock')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'itemClock',
    summary: 'How an item’s clock came to stand where it does · 时限计算明细',
    description:
      'Accepted, promised, due, used, paused, remaining and signal, every calendar day between with what it counted as, ' +
      'and every change of the due date. Counted on the calendar revisions the due date was counted on, so that an old answer stays the same. ' +
      `Asked by: ${PUBLIC_BODIES_AND_PARTIES.join(', ')}. OWNER and AGENT see their own projects only; an owner who handed the project over, as it stood then (R-45).`,
  })
  @ApiParam({
    name: 'id',
    description: 'Id of the item, {projectId}.i1',
    schema: { type: 'string', pattern: ITEM_ID.source },
  })
  @ApiParameters(PARAMETERS)
  @ApiResponse({ status: 200, type: ItemClockDto })
  @ApiProblems(400, 401, 403, 404, 422, 503)
  clock(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<ItemClockAnswer> {
    const { knownAt, on } = readParameters(PARAMETERS, query);
    return this.queries.execute(new ItemClockOn(idOf(id, ITEM_ID, 'item'), actor, knownAt, on));
  }
}
