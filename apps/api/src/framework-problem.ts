import { HttpException } from '@nestjs/common';
import type { Bilingual } from '#domain/kernel/bilingual';
import type { Problem } from '#platform/problem/problem';

/** Errors of Nest and Fastify themselves that are the caller's: unknown routes, malformed JSON, bodies too large. */
export function frameworkProblemOf(error: unknown): Problem | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  const words = FRAMEWORK[status] ?? { zh: '请求无法处理', en: 'The request cannot be handled' };
  const said = error instanceof Error ? error.message.slice(0, 300) : '';
  return { status, kind: `http-${status}`, title: words, detail: { zh: words.zh, en: said || words.en } };
}

const FRAMEWORK: Readonly<Record<number, Bilingual>> = {
  400: { zh: '请求格式有误', en: 'Malformed request' },
  404: { zh: '没有这个地址', en: 'No such address' },
  405: { zh: '不支持的方法', en: 'Method not allowed' },
  413: { zh: '内容超过 1 MiB', en: 'The body is larger than 1 MiB' },
  415: { zh: '请使用 application/json', en: 'Send application/json' },
  429: { zh: '打开的事件流过多，请关闭后再试', en: 'Too many event streams' },
};

function statusCodeOf(error: unknown): number | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}
