import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { MaterialRegisterUnavailable } from '#command-handling/material-register';
import { IssuerUnavailable } from '#platform/auth/oidc-tokens';
import type { Problem } from '#platform/problem/problem';
import { problemOf } from '#platform/problem/problems';
import { frameworkProblemOf } from './framework-problem.js';
import { limitProblemOf } from './public/client-limit.js';
import { viewProblemOf } from './queries/views/view-problems.js';
import { sendProblem } from './send-problem.js';
import { LOGGER } from './tokens.js';

/** Turns every error into a problem answer (RFC 9457); what is not the caller's to know is logged, not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    if (reply.raw.headersSent) {
      this.logger.error({ err: error, url: request.url }, 'failed while answering');
      reply.raw.destroy();
      return;
    }
    // The caller can only try again; which address does not answer is the operator's to know.
    if (error instanceof IssuerUnavailable) this.logger.error({ err: error }, 'the issuer of tokens cannot be asked');
    if (error instanceof MaterialRegisterUnavailable) this.logger.error({ err: error }, 'the register cannot be asked');
    const problem =
      problemOf(error) ??
      limitProblemOf(error) ??
      viewProblemOf(error) ??
      frameworkProblemOf(error) ??
      this.#unexpected(error, request);
    sendProblem(problem, request, reply);
  }

  #unexpected(error: unknown, request: FastifyRequest): Problem {
    this.logger.error({ err: error, method: request.method, url: request.url }, 'unexpected error');
    return {
      status: 500,
      kind: 'internal',
      title: { zh: '内部错误', en: 'Internal error' },
      detail: { zh: '系统内部错误，已记入日志', en: 'Something is wrong on our side; it is in the log.' },
    };
  }
}
