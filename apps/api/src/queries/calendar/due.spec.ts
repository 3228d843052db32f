import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningApi } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
const anyone = { roles: ['INTERMEDIARY'] } as const;
let api: RunningApi;

beforeAll(async () => {
  api = await RunningApi.start(folder, { now: () => new Date('2026-11-02T01:00:00Z') });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const due = (query: string) => api.get(`/v1/calendar/due?${query}`, anyone);

describe('when a period of working days ends', () => {
  it.each([
    ['2024-03-18', 35, '2024-05-09'],
    ['2024-04-03', 1, '2024-04-07'],
    ['2024-09-30', 5, '2024-10-12'],
    ['2025-12-31', 2, '2026-01-05'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('is answered for %s + %i as calendar.md 5.3 has it: %s', async (from, workingDays, dueOn) => {
    const { status, body } = await due(`from=${from}&workingDays=${workingDays}`);
    expect({ status, body }).toMatchObject({ status: 200, body: { from, workingDays, dueOn, provisional: false } });
  });

  it('shows every day between and what it counted as', async () => {
    const { body } = await due('from=2024-04-03&workingDays=1');
    const qingming = { zh: '清明节', en: expect.any(String) };
    expect(body.days).toMatchObject([
      { date: '2024-04-04', kind: 'HOLIDAY', name: qingming, counted: false, used: 0 },
      { date: '2024-04-05', kind: 'HOLIDAY', name: qingming, counted: false, used: 0 },
      { date: '2024-04-06', kind: 'HOLIDAY', name: qingming, counted: false, used: 0 },
      { date: '2024-04-07', kind: 'MAKE_UP', name: qingming, counted: true, used: 1 },
    ]);
    expect(body.calendarRevisions).toEqual({ 2024: 0, 2025: 0, 2026: 0 });
  });

  it('is marked provisional where it reaches into a year whose notice is not out', async () => {
    const { body } = await due('from=2026-12-20&workingDays=20');
    expect(body.provisional).toBe(true);
    expect(body.days.at(-1).provisional).toBe(true);
  });

  it('is refused for years nobody knows, naming the year to load', async () => {
    const { status, body } = await due('from=2026-12-20&workingDays=600');
    expect({ status, body }).toMatchObject({ status: 422, body: { yearToLoad: 2027 } });
  });

  it.each([
    ['from=2024-02-30&workingDays=5', ['?from']],
    ['from=2024-03-18&workingDays=-1', ['?workingDays']],
    ['workingDays=1.5', ['?from', '?workingDays']],
    ['from=2024-03-18&workingDays=5&unit=DAY', ['?unit']],
  ])('refuses %s and points at what is wrong', async (query, pointers) => {
    const { status, body } = await due(query);
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(pointers.sort());
  });

  it('needs a token', async () => {
    expect((await api.get('/v1/calendar/due?from=2024-03-18&workingDays=5')).status).toBe(401);
  });
});

describe('the rules', () => {
  it('are there for everybody, in the language asked for', async () => {
    const { status, headers, body } = await api.get('/v1/rules', undefined, { 'accept-language': 'zh-CN,en;q=0.5' });
    expect({ status, language: headers.get('content-language') }).toEqual({ status: 200, language: 'zh' });
    const signed = body.rules.find(({ id }: { id: string }) => id === 'R-53');
    expect(signed).toMatchObject({
      clause: expect.stringContaining('四'),
      title: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  it('can be read one by one', async () => {
    const { headers, body } = await api.get('/v1/rules/R-53');
    expect(headers.get('content-language')).toBe('en');
    expect(body).toMatchObject({ id: 'R-53', title: expect.stringMatching(/^[\x20-\x7e]+$/) });
    const { status, body: problem } = await api.get('/v1/rules/R-999');
    expect({ status, detail: problem.detail }).toEqual({ status: 404, detail: 'There is no rule R-999.' });
  });
});
