import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const MEANING = {
  400: 'A parameter does not fit: `errors` names each with a pointer',
  401: 'No valid token',
  403: 'None of the token’s roles may ask this: `allowed` names those that may',
  404: 'It does not exist, or is not for this token to see',
  422: 'Refused by rule, or a calendar year is not loaded',
  429: 'Too many requests, or too many open event streams; `Retry-After` says when to try again',
  503: 'A store is away, or a view has not been built yet; try again',
  504: 'The view did not reach `after` in time: `position` says how far it is',
} as const;

/** A problem answer (RFC 9457). */
const SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', description: 'urn:permittrail:problem:…' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'zh or en by Accept-Language' },
    instance: { type: 'string', description: 'Path that was asked' },
  },
} as const;

/** Documents the problems an operation answers with. */
export function ApiProblems(...statuses: (keyof typeof MEANING)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANING[status],
        content: { 'application/problem+json': { schema: { ...SCHEMA, required: [...SCHEMA.required] } } },
      }),
    ),
  );
}
