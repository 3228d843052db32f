import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { NestLogger } from '#platform/logging';
import { answerClientError } from './client-error.js';
import { frameworkProblemOf } from './framework-problem.js';
import { limitClients } from './public/client-limit.js';
import { sendProblem } from './send-problem.js';
import { TIME_LIMITS, type TimeLimits } from './time-limits.js';

/** Largest body taken, in bytes. */
const BODY_LIMIT = 1024 * 1024;
/** Ids far too long still reach our own check and its clear answer. */
const MAX_PARAM_LENGTH = 32 * 1024;

export interface ServerOptions {
  /** How long it waits for its clients. */
  readonly limits?: TimeLimits;
  /** Addresses or networks of proxies whose word on the client's address is taken; none: the connection's own counts. */
  readonly trustedProxies?: readonly string[];
}

/** Makes the HTTP server of a module such as `ApiModule.with(providers)`; the caller listens and closes. */
export async function createApi(
  module: DynamicModule,
  logger: Logger,
  { limits = TIME_LIMITS, trustedProxies = [] }: ServerOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    requestTimeout: limits.request,
    connectionTimeout: limits.connection,
    keepAliveTimeout: limits.keepAlive,
    http: {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      connectionsCheckingInterval: limits.check,
    },
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // Addresses that cannot be read fail before any route of ours, and are answered like every other mistake.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = frameworkProblemOf(error);
      if (problem) sendProblem(problem, request, reply);
      else void reply.send(error);
    },
  });
  // JSON is the one language of bodies: no form and no plain text becomes a command.
  adapter.getInstance().removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  await limitClients(app);
  const description = new DocumentBuilder()
    .setTitle('PermitTrail')
    .setDescription('The record of how a city approves its major industrial projects under 连政办发〔2024〕14号')
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, description));
  return app;
}
