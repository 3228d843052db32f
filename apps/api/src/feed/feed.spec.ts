import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RunningApi } from '#test/support/running-api';
import { drafts } from '#test/support/sealed-events';
import { blocksOf, takePositions } from '#test/support/sse-client';
import { temporaryFolders } from '#test/support/temporary-folder';

const folder = temporaryFolders();
const auditor = { roles: ['AUDITOR'] } as const;
let api: RunningApi;

beforeEach(async () => {
  api = await RunningApi.start(folder());
});
afterEach(() => api.close());

async function logged(): Promise<readonly string[]> {
  const positions: string[] = [];
  for await (const { position } of api.eventStore.readAll()) positions.push(position);
  return positions;
}

async function open(query = '', headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}/v1/events/stream${query}`, { headers: { ...(await api.as(auditor)), ...headers } });
}

describe('the feed, page by page', () => {
  it('tells every event once, in log order, as stored, with its envelope and hash', async () => {
    await api.append('project-P1', ...drafts(25));
    const events = [];
    let after = '';
    for (;;) {
      const { body } = await api.get(`/v1/events?limit=7${after}`, auditor);
      expect(body.logId).toBe(api.logId);
      events.push(...body.events);
      after = `&after=${body.next}`;
      if (body.atEnd) break;
    }
    const stored = [];
    for await (const event of api.eventStore.readAll()) stored.push(event);
    expect(events).toEqual(JSON.parse(JSON.stringify(stored)));
  });

  it('goes on where it ended when more was appended', async () => {
    const end = await api.append('project-P1', ...drafts(3));
    const { body } = await api.get(`/v1/events?after=${end}`, auditor);
    expect(body).toEqual({ logId: api.logId, events: [], next: end, atEnd: true });
    const more = await api.append('project-P1', ...drafts(1));
    const { body: later } = await api.get(`/v1/events?after=${body.next}`, auditor);
    expect(later.events.map(({ position }: { position: string }) => position)).toEqual([more]);
  });

  it('tells chosen types and streams, and how far it looked for them', async () => {
    await api.append('project-P1', { type: 'ItemReceived' }, { type: 'PermitIssued' });
    await api.append('project-P2', { type: 'PermitIssued' });
    const head = await api.append('person-X', { type: 'PermitIssued' });
    const { body } = await api.get('/v1/events?types=PermitIssued,PermitRevoked&streams=project-', auditor);
    expect(body.events.map(({ stream }: { stream: string }) => stream)).toEqual(['project-P1', 'project-P2']);
    expect(body.next).toBe(head);
  });

  it.each([
    ['limit=0', '?limit'],
    ['limit=ten', '?limit'],
    ['types=', '?types'],
    ['after=here', '?after'],
    ['after=0000000000999999', '?after'],
    ['after=00000000000000000000000000000001', '?after'],
    ['since=2026-01-01', '?since'],
    ['limit=1&limit=2', '?limit'],
  ])('refuses ?%s and points at it', async (query, pointer) => {
    const { status, body } = await api.get(`/v1/events?${query}`, auditor);
    expect({ status, pointers: body.errors.map((error: { pointer: string }) => error.pointer) }).toEqual({
      status: 400,
      pointers: [pointer],
    });
  });

  it('never shows personal data: it is sealed in the log, and told as it stands there', async () => {
    const person = { kind: 'OFFICIAL', name: '张三丰', contact: '13900000000' };
    const recorded = await api.command({ roles: ['ADMIN'] }, 'persons/p-17/record-person', person);
    expect(recorded.status).toBe(201);
    const { body: page } = await api.get('/v1/events?streams=person-', auditor);
    const sealed = { kid: expect.any(String), iv: expect.any(String), ct: expect.any(String), tag: expect.any(String) };
    expect(page.events).toMatchObject([{ type: 'PersonRecorded', data: { name: sealed, contact: sealed } }]);
    expect(JSON.stringify(page)).not.toMatch(/张三丰|13900000000/);
  });

  it('is for those who oversee: an owner is told who may ask, nobody gets in without a token', async () => {
    const { status, body } = await api.get('/v1/events', { roles: ['OWNER'], uscc: '91320700MA1ABCDE00' });
    expect(status).toBe(403);
    expect(body.allowed).toContain('AUDITOR');
    expect((await api.get('/v1/events')).status).toBe(401);
    expect((await api.get('/v1/events/stream')).status).toBe(401);
  });
});

describe('the feed as a stream', () => {
  it('passes from a long history to what is appended meanwhile, every position once and in order', async () => {
    await api.append('project-history', ...drafts(600));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 600 }),
        fc.nat(),
        async (sizes, known, run) => {
          const before = await logged();
          const start = before[known] ?? '';
          const [answer] = await Promise.all([
            open(`?after=${start}`),
            ...sizes.map((size, n) => api.append(`project-${run}-${n}`, ...drafts(size))),
          ]);
          const after = await logged();
          const expected = after.slice(known + 1);
          expect(await takePositions(answer, expected.length)).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('resumes behind Last-Event-ID, which wins over `after`', async () => {
    await api.append('project-P1', ...drafts(20));
    const all = await logged();
    const first = await takePositions(await open(), 5);
    const resumed = await open(`?after=${all[0]}`, { 'last-event-id': first.at(-1) ?? '' });
    await api.append('project-P1', ...drafts(2));
    const rest = await takePositions(resumed, all.length - 5 + 2);
    expect([...first, ...rest]).toEqual(await logged());
  });

  it('names each event by its type and carries it as the page does', async () => {
    const position = await api.append('project-P1', { type: 'PermitIssued', data: { permitNo: '建字第1号\n二' } });
    const { body } = await api.get('/v1/events?types=PermitIssued', auditor);
    for await (const { id, event, data } of blocksOf(await open('?types=PermitIssued'))) {
      if (data === undefined) continue;
      expect({ id, event }).toEqual({ id: position, event: 'PermitIssued' });
      expect(JSON.parse(data)).toEqual(body.events[0]);
      break;
    }
  });

  it('tells a quiet filter how far it looked, so that a reconnect need not look there again', async () => {
    const head = await api.append('project-P1', ...drafts(3));
    for await (const { id, data } of blocksOf(await open('?types=PermitIssued'))) {
      if (id === undefined) continue;
      expect({ id, data }).toEqual({ id: head, data: undefined });
      break;
    }
  });

  it.each([
    ['?after=here', {}, '?after'],
    ['?after=0000000000999999', {}, '?after'],
    ['', { 'last-event-id': '0000000000999999' }, '#Last-Event-ID'],
    ['', { 'last-event-id': 'here' }, '#Last-Event-ID'],
    ['?limit=5', {}, '?limit'],
  ])('refuses a place that is not in this log: %s %j', async (query, headers, pointer) => {
    const answer = await open(query, headers);
    const body: unknown = await answer.json();
    expect({ status: answer.status, body }).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('is refused to who has eight open, who is told when to come again, and not to others', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => open()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('30');
    expect(refused?.headers.get('content-type')).toContain('application/problem+json');
    const another = await open('', await api.as({ ...auditor, id: 'another-auditor' }));
    expect(another.status).toBe(200);
  });

  it('ends cleanly when the server closes', async () => {
    const blocks = blocksOf(await open());
    expect((await blocks.next()).done).toBe(false);
    const closing = api.app.close();
    // An end in the middle of an answer would throw here.
    for (let block = await blocks.next(); !block.done; block = await blocks.next());
    await closing;
  });
});
