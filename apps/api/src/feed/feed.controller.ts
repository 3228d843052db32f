import { Controller, Get, Header, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { decodeJwt } from 'jose';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { EventStore } from '#event-store/port';
import { AskedBy } from '../access.js';
import type { AuthenticatedRequest } from '../auth.guard.js';
import { notOfLog, positionOfLog } from '../log-position.js';
import { ApiParameters, readParameters } from '../parameters.js';
import { ApiProblems } from '../problem-responses.js';
import { EVENT_STORE, LOG_ID, LOGGER } from '../tokens.js';
import { writeEventStream } from './event-stream.js';
import { ReadFeed, type FeedPage } from './feed-page.query.js';
import { FeedPageDto } from './feed-page.dto.js';
import { FEED_READERS, filterOf, PAGE_PARAMETERS, STREAM_PARAMETERS } from './feed-parameters.js';
import { OpenStreams } from './open-streams.js';

/** Longest delay a timer takes, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The log for other systems: nothing is lost between the append and what they are told, since both are the store. */
@ApiTags('Feed')
@ApiBearerAuth()
@AskedBy(...FEED_READERS)
@Controller('v1/events')
export class FeedController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LOG_ID) private readonly logId: string,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'readEvents',
    summary: 'Events in log order · 事件流水',
    description: `Events as stored, with envelope and hash; personal data is sealed. Asked by: ${FEED_READERS.join(', ')}.`,
  })
  @ApiParameters(PAGE_PARAMETERS)
  @ApiResponse({ status: 200, type: FeedPageDto })
  @ApiProblems(400, 401, 403, 503)
  page(@Query() query: unknown): Promise<FeedPage> {
    const { after, limit = 100, ...told } = readParameters(PAGE_PARAMETERS, query);
    return this.queries.execute(new ReadFeed(after, limit, filterOf(told).filter));
  }

  @Get('stream')
  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'Events as they happen · 事件推送',
    description:
      'Server-sent events: all of history behind `after`, then live, without gap or repeat. `id` is the position, ' +
      `\`event\` the type, \`data\` the event as in readEvents. Asked by: ${FEED_READERS.join(', ')}.`,
  })
  @ApiParameters(STREAM_PARAMETERS)
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Position of the last event received; wins over `after`',
    schema: { type: 'string' },
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'The stream; `X-Log-Id` names the log', schema: { type: 'string' } })
  @ApiProblems(400, 401, 403, 429, 503)
  async stream(
    @Query() query: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after, ...told } = readParameters(STREAM_PARAMETERS, query);
    const pointer = lastEventId ? '#Last-Event-ID' : '?after';
    const from = lastEventId || after;
    const begin = from === undefined ? {} : { after: await positionOfLog(this.store, from, pointer) };
    const leave = this.streams.enter(request.actor.id);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    // A stream outlives the check of its token, so it ends when the token does; the client comes back with a new one.
    const expiry = setTimeout(() => gone.abort(), millisecondsLeft(request));
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      // Kept alive, a connection whose stream the closing server ended would hold the server up.
      connection: 'close',
      'x-log-id': this.logId,
    });
    reply.raw.flushHeaders();
    try {
      await this.streams.run(gone, (signal) => {
        const messages = this.store.subscribe({ ...begin, ...filterOf(told), signal });
        return writeEventStream(messages, reply.raw, { signal });
      });
    } catch (error) {
      this.logger.error({ err: notOfLog(error, pointer) }, 'event stream broke off; its client resumes where it was');
    } finally {
      clearTimeout(expiry);
      gone.abort();
      leave();
      reply.raw.end();
    }
  }
}

/** The token was verified by the guard; only its expiry is read here. */
function millisecondsLeft({ headers }: AuthenticatedRequest): number {
  const { exp } = decodeJwt(headers.authorization?.split(' ')[1] ?? '');
  return exp === undefined ? MAX_TIMER_MS : Math.min(Math.max(exp * 1000 - Date.now(), 0), MAX_TIMER_MS);
}
