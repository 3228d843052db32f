import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, problemBody, type Problem } from '#platform/problem/problem';

/** Answers with a problem (RFC 9457), in the language the caller prefers. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  if (problem.status === 429) void reply.header('retry-after', '30');
  if (problem.status === 503) void reply.header('retry-after', '1');
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(problem.status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(problemBody(problem, language, request.url.split('?')[0]?.slice(0, 300) ?? ''));
}
