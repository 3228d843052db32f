import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Decision } from '#domain/kernel/decision';
import type { StreamKind } from '#domain/kernel/stream-kind';
import { rule } from '#domain/rules/rule';
import type { CommandResult } from '#command-handling/command-request';
import { canonicalJson } from '#integrity/canonical-json';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { validateCommand } from '#platform/validate-command';
import { Takes } from '../access.js';
import type { AuthenticatedRequest } from '../auth.guard.js';
import { CommandAccepted } from './command-accepted.dto.js';
import { IMPORT_TIME_ZONE, importTimeZone } from './import-time-zone.js';
import { kebabCase, PATHS } from './paths.js';
import type { Dispatch } from './stream-command.js';

/** The controller of one kind of stream: one route per command, made from the domain's command list. */
export function commandControllerOf(kind: StreamKind, dispatch: Dispatch): Type<unknown> {
  @ApiTags(`${kind.title.en} commands`)
  @ApiBearerAuth()
  @Controller(`v1/${PATHS[kind.name]}`)
  class CommandController {
    constructor(@Inject(CommandBus) readonly bus: CommandBus) {}
  }
  Object.defineProperty(CommandController, 'name', { value: `${kind.name}-commands` });
  for (const decision of kind.decisions) addRoute(CommandController, kind, decision, dispatch);
  return CommandController;
}

interface WithBus {
  readonly bus: CommandBus;
}

/** With a serializer of one's own, Fastify names no type. */
const JSON_TYPE = 'application/json; charset=utf-8';

function addRoute(controller: Type<WithBus>, kind: StreamKind, decision: Decision, { message }: Dispatch): void {
  const route = async function (
    this: WithBus,
    id: string,
    body: unknown,
    request: AuthenticatedRequest,
    reply: FastifyReply,
  ): Promise<CommandResult> {
    const command = validateCommand(decision.command, body === undefined ? {} : body);
    const result = await this.bus.execute(
      new message({
        decision,
        id,
        command,
        actor: request.actor,
        commandId: idempotencyKey(request) ?? randomUUID(),
        ...ifMatch(request),
        ...correlation(request),
        ...importTimeZone(header(request, IMPORT_TIME_ZONE.toLowerCase()), command),
      }),
    );
    // A repeat reads its events from the store, where their members stand in order: both answers are the same bytes.
    void reply.header('etag', `"${result.revision}"`).type(JSON_TYPE).serializer(canonicalJson);
    return result;
  };
  const name = decision.name;
  Object.defineProperty(controller.prototype, name, { value: route, writable: true, configurable: true });
  const descriptor = { value: route, writable: true, configurable: true };
  const words = rule(decision.rule);
  const decorators = [
    Post(`:id/${kebabCase(name)}`),
    HttpCode(201),
    Takes(decision),
    ApiOperation({
      operationId: name,
      summary: `${decision.title.en} · ${decision.title.zh}`,
      description: `Given by: ${decision.roles.join(', ')}, or by officers of whoever has taken over such a department’s work. Rests on ${decision.rule} (${words.clause}): ${words.summary.en}`,
    }),
    ApiParam({
      name: 'id',
      description: `Id of the ${kind.title.en.toLowerCase()}`,
      schema: { type: 'string', pattern: kind.idPattern.source },
    }),
    ApiBody({ type: decision.command }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Names the command: sent again, it gets its original answer.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'Revision the command was decided on; any other answers 412.',
    }),
    ApiHeader({
      name: IMPORT_TIME_ZONE,
      required: false,
      description: 'Only with channel IMPORT: time zone in which the imported office kept its dates.',
    }),
    ApiResponse({ status: 201, type: CommandAccepted }),
    ...[400, 401, 403, 404, 409, 412, 413, 415, 422, 503].map((status) =>
      ApiResponse({ status, description: 'Problem (RFC 9457)' }),
    ),
  ];
  Param('id')(controller.prototype, name, 0);
  Body()(controller.prototype, name, 1);
  Req()(controller.prototype, name, 2);
  Res({ passthrough: true })(controller.prototype, name, 3);
  for (const decorate of decorators) decorate(controller.prototype, name, descriptor);
}

function idempotencyKey(request: AuthenticatedRequest): string | undefined {
  const key = header(request, 'idempotency-key');
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ValidationFailed([{ pointer: '#Idempotency-Key', detail: 'must be 1 to 200 visible ASCII characters' }]);
  }
  return key;
}

function ifMatch(request: AuthenticatedRequest): { ifMatch?: number } {
  const value = header(request, 'if-match');
  if (value === undefined) return {};
  const revision = /^"?(\d{1,15})"?$/.exec(value)?.[1];
  if (revision === undefined)
    throw new ValidationFailed([{ pointer: '#If-Match', detail: 'must be a revision such as "4"' }]);
  return { ifMatch: Number(revision) };
}

function correlation(request: AuthenticatedRequest): { correlationId?: string } {
  const value = header(request, 'x-correlation-id');
  return value && /^[\x21-\x7e]{1,200}$/.test(value) ? { correlationId: value } : {};
}

function header(request: AuthenticatedRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
