import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { languageOf, problemBody, type Problem } from '#platform/problem/problem';
import { problemOf } from '#platform/problem/problems';
import { viewProblemOf } from './queries/views/view-problems.js';
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
    const problem =
      problemOf(error) ?? viewProblemOf(error) ?? this.#ofFramework(error) ?? this.#unexpected(error, request);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', '1');
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(problem.status)
      .header('content-language', language)
      .type('application/problem+json')
      .send(problemBody(problem, language, request.url.split('?')[0]?.slice(0, 300) ?? ''));
  }

  /** Errors of Nest and Fastify themselves: unknown routes, malformed JSON, bodies too large. */
  #ofFramework(error: unknown): Problem | undefined {
    const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
    if (status === undefined || status < 400 || status >= 500) return undefined;
    const words = FRAMEWORK[status] ?? { zh: '请求无法处理', en: 'The request cannot be handled' };
    const said = error instanceof Error ? error.message.slice(0, 300) : '';
    return { status, kind: `http-${status}`, title: words, detail: { zh: words.zh, en: said || words.en } };
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

const FRAMEWORK: Readonly<Record<number, { zh: string; en: string }>> = {
  400: { zh: '请求格式有误', en: 'Malformed request' },
  404: { zh: '没有这个地址', en: 'No such address' },
  405: { zh: '不支持的方法', en: 'Method not allowed' },
  413: { zh: '内容超过 1 MiB', en: 'The body is larger than 1 MiB' },
  415: { zh: '请使用 application/json', en: 'Send application/json' },
};

function statusCodeOf(error: unknown): number | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}
