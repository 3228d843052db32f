import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { kebabCase, PATHS } from '#apps/api/src/commands/paths';
import { TIME_LIMITS } from '#apps/api/src/time-limits';
import { ROLES } from '#domain/kernel/actor';
import type { Position } from '#domain/kernel/envelope';
import { STREAM_KINDS } from '#domain/streams';
import { sendRaw } from '#test/support/raw-request';
import { RunningApi, type Answer } from '#test/support/running-api';
import { takePositions } from '#test/support/sse-client';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let written: Position | undefined;

beforeAll(async () => {
  // A request has so little time that no test waits long for its end; a connection, and so a stream, has all it needs.
  api = await RunningApi.start(folder, { limits: { ...TIME_LIMITS, request: 1_500, headers: 750, check: 100 } });
  written = await api.eventStore.head();
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const EVERYTHING = { roles: ROLES.filter((role) => role !== 'SYSTEM') };
const NAMED = { name: '新材料项目' };

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const all = { 'content-type': 'application/json', ...(await api.as(EVERYTHING)), ...headers };
  const answer = await fetch(`${api.url}/v1/${path}`, { method: 'POST', headers: all, body });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}
const file = (fields: object): Promise<Answer> => post('projects/P1/file-project', JSON.stringify(fields));
const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));

const BODY_THAT_NEVER_COMES =
  'POST /v1/projects/P1/file-project HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{';

/** JSON text of lists in lists. */
const deep = (levels: number): string => `{"name":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('a hostile body', () => {
  it.each([
    ['an instant of 900 kB', { ...NAMED, occurredAt: 'T'.repeat(900_000) }, '/occurredAt'],
    ['an instant of 9 kB', { ...NAMED, occurredAt: 'T'.repeat(9_000) }, '/occurredAt'],
    ['340,000 empty pieces of evidence', { ...NAMED, evidence: list(340_000, () => ({})) }, '/evidence'],
    ['900 empty pieces of evidence', { ...NAMED, evidence: list(900, () => ({})) }, '/evidence'],
    ['60,000 unknown members', { ...NAMED, ...Object.fromEntries(list(60_000, (i) => [`u${i}`, 1])) }, ''],
    ['half a surrogate pair', { name: '\ud800' }, '/name'],
    ['NUL', { name: 'a\u0000b' }, '/name'],
    ['a direction override', { name: 'a\u202egnp.exe' }, '/name'],
    ['blanks for a name', { name: ' \u3000 ' }, '/name'],
    ['two lines for a name', { name: 'a\nb' }, '/name'],
    ['a null', { ...NAMED, regime: null }, '/regime'],
    ['a member constructor', { ...NAMED, constructor: {} }, '/constructor'],
    ['a member toString in evidence', { ...NAMED, evidence: [{ toString: 1 }] }, '/evidence/0/toString'],
  ])('with %s is answered 400 in a few kilobytes, with a pointer', async (_what, fields, pointer) => {
    const { status, body } = await file(fields);
    expect({ status, type: body.type }).toEqual({ status: 400, type: 'urn:permittrail:problem:validation-failed' });
    expect(body.errors.length).toBeLessThanOrEqual(50);
    expect(body.errors[0].pointer.startsWith(pointer)).toBe(true);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
  });

  it('nested 20,000 levels deep is answered 400', async () => {
    expect(await post('projects/P1/file-project', deep(20_000))).toMatchObject({ status: 400 });
  });

  it('that is null is answered 400, never taken for an empty object', async () => {
    expect(await post('projects/P1/start-construction', 'null')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '', detail: 'must be a JSON object' }] },
    });
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'text/json',
    'application/xml',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
  ])('in %s is answered 415', async (type) => {
    const { status, body } = await post('projects/P1/file-project', '{"name":"x"}', { 'content-type': type });
    expect({ status, body }).toMatchObject({ status: 415, body: { type: 'urn:permittrail:problem:http-415' } });
  });

  it.each(
    STREAM_KINDS.flatMap(({ name, decisions }) =>
      decisions.map(({ command, ...decision }) => [decision.name, PATHS[name], command] as const),
    ),
  )(
    'of %s with a null, a list or an object for a field is answered 400, field by field',
    async (name, path, command) => {
      const checks = getMetadataStorage().getTargetValidationMetadatas(command, '', false, false);
      const takes = (field: string, check: string): boolean =>
        checks.some(({ propertyName, name: found }) => propertyName === field && found === check);
      for (const field of new Set(checks.map(({ propertyName }) => propertyName))) {
        const values = [
          null,
          [[]],
          ...(takes(field, 'isArray') ? [{}] : [[]]),
          ...(takes(field, 'isObject') ? [] : [{}]),
        ];
        for (const value of values) {
          const answer = await post(`${path}/X1/${kebabCase(name)}`, JSON.stringify({ [field]: value }));
          expect({ field, value, status: answer.status }).toEqual({ field, value, status: 400 });
        }
      }
    },
  );

  it('is not looked at when its sender has none of the roles of the command', async () => {
    for (const body of ['null', '{"name":5}', '{"occurredAt":"T"}', '{"channel":"IMPORT"}']) {
      const headers = await api.as({ roles: ['AUDITOR'] });
      const answer = await post('projects/P1/file-project', body, headers);
      expect(answer).toMatchObject({ status: 403, body: { rule: expect.any(String) } });
      expect(answer.body.allowed).not.toContain('AUDITOR');
    }
  });
});

describe('a token without roles', () => {
  it.each(['/v1/calendar/due?from=2024-03-18&workingDays=5', '/v1/projects', '/v1/events'])(
    'is not enough for %s',
    async (path) => {
      expect((await api.get(path, { roles: [] })).status).toBe(403);
    },
  );
});

describe('what is no request', () => {
  it.each([
    ['words that are not HTTP', 400, 'HELLO\r\n\r\n'],
    ['headers of 64 kB', 431, `GET /health HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(65_536)}\r\n\r\n`],
    ['headers that never end', 408, 'GET /health HTTP/1.1\r\nhost: x\r\n'],
    ['a body that never comes', 408, BODY_THAT_NEVER_COMES],
  ])('%s: %i, as a problem, and the connection ends', async (_what, status, bytes) => {
    const answer = await sendRaw(api.url, bytes);
    expect(answer).toMatchObject({ status, body: { status, type: `urn:permittrail:problem:http-${status}` } });
    expect(answer.head).toContain('content-type: application/problem+json');
  });
});

describe('an event stream', () => {
  it('outlives the time a request has', async () => {
    const headers = await api.as({ roles: ['AUDITOR'] });
    const gone = new AbortController();
    const from = await api.append('project-S1', { type: 'ItemReceived' });
    const stream = await fetch(`${api.url}/v1/events/stream?after=${from}`, { headers, signal: gone.signal });
    // Answered only when that time, begun after the stream, is over.
    await sendRaw(api.url, BODY_THAT_NEVER_COMES);
    const position = await api.append('project-S1', { type: 'ItemReceived' });
    expect(await takePositions(stream, 1)).toEqual([position]);
    gone.abort();
  });
});

describe('the log', () => {
  it('has nothing of all this', async () => {
    const ours: string[] = [];
    for await (const { stream } of api.eventStore.readAll(written === undefined ? {} : { after: written }))
      ours.push(stream);
    expect(new Set(ours)).toEqual(new Set(['project-S1']));
  });
});
