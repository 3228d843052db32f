import { Controller, Get, Headers, Inject, Query, Res, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access.js';
import { ApiParameters } from '../parameters.js';
import { ApiProblems } from '../problem-responses.js';
import { SOURCE } from '../queries/views/openapi.js';
import { isKnown } from './entity-tag.js';
import type { PublicList } from './public-list.js';
import { PublicRegister, parametersOf, type PublicRows } from './public-register.js';

/** Seconds an answer may be kept by anybody on the way. */
const MAX_AGE = 300;

/** The route of one list of the public register. */
export function publicListController(list: PublicList): Type<unknown> {
  @ApiTags('Public register')
  @Public()
  @Controller(`v1/public/${list.path}`)
  class PublicListController {
    constructor(@Inject(PublicRegister) private readonly register: PublicRegister) {}

    @Get()
    @ApiOperation({
      operationId: list.operationId,
      summary: list.summary,
      description: `${list.description} Needs no token.`,
    })
    @ApiParameters(parametersOf(list))
    @ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: '`ETag` of an answer to the same question: 304 as long as nothing has changed',
      schema: { type: 'string' },
    })
    @ApiResponse({
      status: 200,
      description: 'A page of the register, and where it was taken from',
      schema: schemaOf(list),
    })
    @ApiResponse({ status: 304, description: 'Nothing has changed' })
    @ApiProblems(400, 429, 503)
    async list(
      @Query() given: unknown,
      @Headers('if-none-match') known: string | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<PublicRows | undefined> {
      const page = await this.register.page(list, given);
      // With the log's id: after a restore another log may stand at the same position.
      const tag = `W/"${page.logId}.${page.view.version}.${page.position}"`;
      void reply.header('cache-control', `public, max-age=${MAX_AGE}`).header('etag', tag);
      if (!isKnown(known, tag)) return page;
      void reply.status(304);
      return undefined;
    }
  }
  Object.defineProperty(PublicListController, 'name', { value: `${list.operationId}-public` });
  return PublicListController;
}

function schemaOf({ shown }: PublicList) {
  const id = { type: 'string' as const, description: 'Id of the row' };
  return {
    type: 'object' as const,
    required: ['logId', 'view', 'position', 'rows'],
    properties: {
      ...SOURCE,
      rows: {
        type: 'array' as const,
        items: { type: 'object' as const, required: ['id'], properties: { id, ...shown } },
      },
      next: { type: 'string' as const, description: '`cursor` of the next page; missing on the last' },
    },
  };
}
