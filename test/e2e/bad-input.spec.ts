import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { LocalTokens } from '#platform/auth/local-tokens';
import { MasterKey } from '#platform/master-key';
import { startEmbeddedSystem, type EmbeddedSystem } from '#test/support/embedded-system';
import type { Reply } from '#test/support/http-client';
import { GSO } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';

const dataDir = mkdtempSync(join(tmpdir(), 'permittrail-'));
let system: EmbeddedSystem;
const itemId = 'P1.i1';

beforeAll(async () => {
  system = await startEmbeddedSystem(dataDir);
  const { client } = system;
  await client.does(GSO, 'projects/P1/file-project', { name: '新材料项目' });
  const terms = { promisedDays: 5, timeUnit: 'WORKING_DAY', restDayRule: 'NONE', extensionDays: 5 };
  await client.does(NR_OFFICER, 'projects/P1/receive-item', { itemCode: 'local-item', department: 'NR', terms });
  await client.does(NR_OFFICER, 'projects/P1/accept-item', { itemId });
  await client.does(NR_OFFICER, 'projects/P1/issue-permit', { itemId, permitNo: '地字1', docId: 'doc-1' });
}, 60_000);
afterAll(async () => {
  expect(await system.process.end('SIGTERM')).toBe(0);
  // Nothing of all this was the system's own fault.
  expect(system.process.errors).toEqual([]);
  rmSync(dataDir, { recursive: true });
});

async function head(): Promise<unknown> {
  const { body } = await system.client.get('/health/ready');
  return Reflect.get(Object(body['eventStore']), 'head');
}

let before: unknown;
beforeEach(async () => {
  before = await head();
});

const NAME = { name: '另一个项目' };

/** A request in a language. */
type Sending = (language: string) => Promise<Reply>;

function post(
  path: string,
  body: string | object,
  headers: Readonly<Record<string, string>> = {},
  actor?: Actor,
): Sending {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (language) => {
    const all = { 'content-type': 'application/json', 'accept-language': language, ...headers };
    return system.client.send(`/v1/${path}`, { method: 'POST', headers: all, body: text }, actor);
  };
}
const file = (body: string | object, headers = {}): Sending => post('projects/P2/file-project', body, headers, GSO);
const onItem = (command: string, fields: object, headers = {}): Sending =>
  post(`projects/P1/${command}`, fields, headers, NR_OFFICER);
const named = (id: string): Sending => post(`projects/${id}/file-project`, NAME, {}, GSO);
const bearing =
  (token: () => Promise<string>): Sending =>
  async (language) =>
    post('projects/P2/file-project', NAME, { authorization: `Bearer ${await token()}` })(language);
const terms = (promisedDays: unknown) => ({
  itemCode: 'local-item',
  department: 'NR',
  terms: { promisedDays, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' },
});
const contract = (signedOn: string) => ({ contractNo: 'LC-1', plotId: 'PLOT-1', signedOn });
const happened = (occurredAt: string) => ({ ...NAME, occurredAt });
const unsigned = (claims: object): string =>
  `${[{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

const ownTokens = () => new LocalTokens(MasterKey.open(join(dataDir, 'master.key'), false).derive('local-token'));
const foreignTokens = () => new LocalTokens(new Uint8Array(32));

/** The same Idempotency-Key, first for one command, then for another. */
const reusedKey: Sending = async (language) => {
  const key = { 'idempotency-key': 'filing-of-P3' };
  await post('projects/P3/file-project', NAME, key, GSO)(language);
  before = await head();
  return post('projects/P3/file-project', { name: '又一个' }, key, GSO)(language);
};

/** What is sent, the status it is answered with, and the pointer of the field that is named. */
const CASES: readonly (readonly [what: string, status: number, send: Sending, pointer?: string])[] = [
  ['JSON that breaks off', 400, file('{"name": ')],
  ['no JSON at all', 400, file('name=P2')],
  ['an empty body', 400, file('')],
  ['a list for an object', 400, file([NAME])],
  ['a word for an object', 400, file('"P2"')],
  ['null', 400, file('null')],
  ['a member __proto__', 400, file('{"name":"x","__proto__":{"admin":true}}')],
  ['a form', 415, file('name=P2', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['plain text', 415, file('{"name":"P2"}', { 'content-type': 'text/plain' })],
  ['an unknown field', 400, file({ ...NAME, colour: 'red' }), '/colour'],
  ['a missing field', 400, file({}), '/name'],
  ['a number for a text', 400, file({ name: 5 }), '/name'],
  ['an object for a text', 400, file({ name: { zh: '项目' } }), '/name'],
  ['a list for a text', 400, file({ name: ['项目'] }), '/name'],
  ['a text that is too long', 400, file({ name: 'x'.repeat(301) }), '/name'],
  ['a text for a number', 400, file({ ...NAME, investmentAmount: '12' }), '/investmentAmount'],
  ['a negative amount', 400, file({ ...NAME, investmentAmount: -1 }), '/investmentAmount'],
  ['a number without end', 400, file('{"name":"x","investmentAmount":1e400}'), '/investmentAmount'],
  ['a date that does not exist', 400, onItem('sign-land-contract', contract('2026-02-30')), '/signedOn'],
  ['a date in words', 400, onItem('sign-land-contract', contract('yesterday')), '/signedOn'],
  ['an instant of a day that does not exist', 400, file(happened('2024-02-30T10:00:00+08:00')), '/occurredAt'],
  ['an instant without an offset', 400, file(happened('2024-03-18T10:00:00')), '/occurredAt'],
  ['an instant in the future', 400, file(happened('2099-01-01T00:00:00Z')), '/occurredAt'],
  ['an instant by the week', 400, file(happened('2024-W12-1T10:00:00Z'))],
  ['negative days', 400, onItem('receive-item', terms(-5)), '/terms/promisedDays'],
  ['half a day', 400, onItem('receive-item', terms(2.5)), '/terms/promisedDays'],
  ['days as text', 400, onItem('receive-item', terms('5')), '/terms/promisedDays'],
  ['a negative extension', 400, onItem('extend-deadline', { itemId, days: -3, approver: 'x', reason: 'y' }), '/days'],
  ['a channel nobody knows', 400, file({ ...NAME, channel: 'PIGEON' }), '/channel'],
  ['evidence without a digest', 400, file({ ...NAME, evidence: [{ docId: 'd', kind: 'k' }] }), '/evidence/0/sha256'],
  ['an id with a slash', 400, named('a%2Fb'), '/id'],
  ['an id that climbs', 400, named('..%2F..%2Fetc'), '/id'],
  ['an id with a line break', 400, named('P2%0A'), '/id'],
  ['an id of 10 kB', 400, named('P'.repeat(10_000)), '/id'],
  ['an address that is no text', 400, named('%E0%A4%A')],
  ['a body over 1 MiB', 413, file({ ...NAME, location: 'x'.repeat(1024 * 1024) })],
  ['no token', 401, post('projects/P2/file-project', NAME)],
  ['a forged token', 401, bearing(() => foreignTokens().issue({ id: 'x', roles: ['ADMIN'] }, 1))],
  ['an expired token', 401, bearing(() => ownTokens().issue({ id: 'x', roles: ['GSO'] }, -1))],
  ['an unsigned token', 401, bearing(async () => unsigned({ sub: 'x', roles: ['ADMIN'], exp: 4e9 }))],
  ['a token of words', 401, bearing(async () => 'let-me-in')],
  ['a role that may not', 403, post('projects/P2/file-project', NAME, {}, HURD_OFFICER)],
  ['a command that only the system gives', 403, onItem('raise-approval-delayed', { itemId })],
  ['an import by someone who may not import', 403, file({ ...NAME, channel: 'IMPORT' })],
  ['a command on a project that is not there', 404, post('projects/P9/receive-item', terms(5), {}, NR_OFFICER)],
  ['a command on an item that is not there', 404, onItem('accept-item', { itemId: 'P1.i9' })],
  ['a command nobody knows', 404, onItem('abolish-project', {})],
  ['a project filed a second time', 409, post('projects/P1/file-project', NAME, {}, GSO)],
  ['a second decision', 409, onItem('issue-permit', { itemId, permitNo: '地字2', docId: 'doc-2' })],
  ['a revision that is not the stream’s', 412, onItem('receive-item', terms(5), { 'if-match': '"0"' })],
  ['the same key with another body', 422, reusedKey],
  ['an If-Match in words', 400, file(NAME, { 'if-match': 'latest' }), '#If-Match'],
  ['an Idempotency-Key of 300 characters', 400, file(NAME, { 'idempotency-key': 'k'.repeat(300) }), '#Idempotency-Key'],
];

const HAN = /[\u4e00-\u9fff]/;

describe('bad input over HTTP', () => {
  const cases = CASES.map(([what, status, send, pointer]) => ({ what, status, send, pointer }));

  it.each(cases)('$what: $status, told in two languages, and nothing is written', async ({ status, send, pointer }) => {
    const titles: unknown[] = [];
    for (const language of ['zh', 'en']) {
      const { status: answered, headers, body } = await send(language);
      expect({ answered, body }).toMatchObject({ answered: status, body: { status, title: expect.any(String) } });
      expect(body['type']).toMatch(/^urn:permittrail:problem:[a-z0-9-]+$/);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(headers.get('content-language')).toBe(language);
      expect(JSON.stringify(body)).not.toMatch(/node_modules|\.js:\d+|\n\s+at /);
      if (pointer !== undefined) expect(body['errors']).toContainEqual(expect.objectContaining({ pointer }));
      titles.push(body['title']);
    }
    expect(titles).toEqual([expect.stringMatching(HAN), expect.not.stringMatching(HAN)]);
    expect(await head()).toEqual(before);
  });
});
