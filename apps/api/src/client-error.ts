import { ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Bilingual } from '#domain/kernel/bilingual';
import { languageOf, problemBody } from '#platform/problem/problem';

/**
 * Answers what is no request that could be read (headers too large, not HTTP, too slow) with a problem too, and ends
 * the connection. What the caller prefers cannot be known, so the answer is in the language of those who do not say.
 */
export function answerClientError(error: Error, socket: Socket): void {
  const code = String(Reflect.get(error, 'code'));
  if (code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy(error);
    return;
  }
  const { status, title, detail } = WORDS[code] ?? MALFORMED;
  const language = languageOf(undefined);
  const body = JSON.stringify(problemBody({ status, kind: `http-${status}`, title, detail }, language, ''));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json',
    `content-language: ${language}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** Is an answer to an earlier request under way? It must not be cut into. Node keeps it with the socket, unnamed in its types. */
function isAnswering(socket: Socket): boolean {
  const answer: unknown = Reflect.get(socket, '_httpMessage');
  return answer instanceof ServerResponse && answer.headersSent;
}

interface Words {
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

const MALFORMED: Words = {
  status: 400,
  title: { zh: '请求格式有误', en: 'Malformed request' },
  detail: { zh: '这不是有效的 HTTP 请求', en: 'This is no HTTP/1.1 request that can be read.' },
};

/** By Node's code of the error. */
const WORDS: Readonly<Record<string, Words>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: { zh: '请求超时', en: 'Request took too long' },
    detail: { zh: '请求未能及时送达，请重新发送', en: 'The request did not arrive in time: send it again.' },
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: { zh: '请求头过大', en: 'Headers too large' },
    detail: { zh: '请缩短地址和请求头', en: 'Send a shorter address and shorter headers.' },
  },
};
