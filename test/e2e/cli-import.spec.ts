import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { isCliBuilt, permittrail, type CliRun } from '#test/support/permittrail-cli';
import { RunningApi } from '#test/support/running-api';
import { temporaryFolders } from '#test/support/temporary-folder';
import { writeXes, xesOf, type XesCase } from '#test/support/xes-log';

// Each run is a process of its own, which takes its time where many run.
jest.setTimeout(60_000);
const folder = temporaryFolders();
const AMSTERDAM = ['import', '--format', 'xes', '--timezone', 'Europe/Amsterdam'];

/** Late in the evening in Amsterdam, when it is the next day in the city. */
const EVENING = '2011-10-10T23:30:00.000+02:00';

const CASES: readonly XesCase[] = [
  {
    id: 'in-time',
    start: EVENING,
    deadline: '2011-10-20T12:00:00.000+02:00',
    end: '2011-10-20T23:30:00.000+02:00',
    steps: [
      { name: 'Registered at the desk', at: '2011-10-10T09:00:00.000+02:00', by: 'Resource1' },
      { name: 'Archived', at: '2013-02-01T10:00:00.000+01:00' },
    ],
  },
  { id: 'late', start: EVENING, deadline: '2011-10-20T12:00:00.000+02:00', end: '2011-10-22T10:00:00.000+02:00' },
  { id: 'backwards', start: EVENING, deadline: '2011-10-20T12:00:00.000+02:00', end: '2011-10-10T00:00:00.000+02:00' },
  {
    id: 'open/1',
    start: EVENING,
    deadline: '2011-10-20T12:00:00.000+02:00',
    department: 'Customer contact',
    steps: [{ name: 'Registered', at: EVENING, by: 'Resource2' }],
  },
];

async function eventsOf(dataDir: string): Promise<readonly RecordedEvent[]> {
  const store = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'reader' });
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) if (event.metadata.channel === 'IMPORT') events.push(event);
  await store.close();
  return events;
}

/** What was recorded, without what differs from run to run. */
function told(events: readonly RecordedEvent[]): readonly object[] {
  return events
    .map(({ stream, revision, type, data, metadata: { occurredAt, businessDate, actor, commandId } }) => ({
      ...{ stream, revision, type, data },
      ...{ occurredAt, businessDate, actor, commandId },
    }))
    .sort((a, b) => (a.stream === b.stream ? a.revision - b.revision : a.stream < b.stream ? -1 : 1));
}

(isCliBuilt() ? describe : describe.skip)('permittrail import', () => {
  const run = (dataDir: string, file: string, ...flags: string[]): Promise<CliRun> =>
    permittrail(dataDir, [...AMSTERDAM, file, ...flags]);

  it('records each case as a project with its item, permit and activities, on the dates of the other office', async () => {
    const dataDir = folder();
    const { code, stdout, stderr } = await run(dataDir, writeXes(join(dataDir, 'log.xes.gz'), CASES));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('4 cases: 4 new, 0 completed, 0 unchanged.\n3 activities, 3 permits (1 late), 1 open.\n');
    const events = await eventsOf(dataDir);
    const inStream = (id: string) => events.filter(({ stream }) => stream === `project-${id}`);
    expect(inStream('in-time').map(({ type, metadata }) => [type, metadata.businessDate])).toEqual([
      ['ProjectFiled', '2011-10-10'],
      ['ItemReceived', '2011-10-10'],
      ['ItemAccepted', '2011-10-10'],
      ['PermitIssued', '2011-10-20'],
      ['ItemStepRecorded', '2011-10-10'],
      ['ItemStepRecorded', '2013-02-01'],
    ]);
    expect(inStream('in-time')[3]?.data).toMatchObject({ dueOn: '2011-10-20', elapsedDays: 10, late: false });
    expect(inStream('in-time')[4]).toMatchObject({
      data: { activity: 'Registered at the desk', by: 'Resource1', itemId: 'in-time.i1' },
      metadata: { occurredAt: '2011-10-10T09:00:00.000+02:00', channel: 'IMPORT' },
    });
    expect(inStream('in-time')[5]?.data).not.toHaveProperty('by');
    expect(
      inStream('late')
        .map(({ type }) => type)
        .slice(3),
    ).toEqual(['ApprovalDelayed', 'PermitIssued']);
    expect(inStream('late').at(-1)?.data).toMatchObject({ overrunDays: 2, late: true });
    expect(inStream('backwards').at(-1)).toMatchObject({ type: 'PermitIssued', data: { late: false } });
    const open = events.filter(({ stream }) => stream.startsWith('project-open-1-'));
    expect(open.map(({ type }) => type)).toEqual(['ProjectFiled', 'ItemReceived', 'ItemAccepted', 'ItemStepRecorded']);
    expect(open[1]?.data).toMatchObject({
      ...{ itemCode: 'receipt-permit', department: 'CUSTOMER-CONTACT' },
      ...{ promisedDays: 10, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' },
    });
    expect(events.filter(({ type }) => type === 'DepartmentRegistered').map(({ data }) => data)).toEqual([
      expect.objectContaining({ code: 'GENERAL', name: { zh: 'General', en: 'General' }, validFrom: '2011-10-10' }),
      expect.objectContaining({ code: 'CUSTOMER-CONTACT' }),
    ]);
  });

  it('adds nothing when it is run again, and what a later export of the log has more', async () => {
    const dataDir = folder();
    const file = writeXes(join(dataDir, 'log.xes.gz'), CASES);
    await run(dataDir, file);
    const before = await eventsOf(dataDir);
    expect((await run(dataDir, file)).stdout).toContain('4 cases: 0 new, 0 completed, 4 unchanged.');
    expect(await eventsOf(dataDir)).toEqual(before);
    const ended = CASES.map((one) => (one.id === 'open/1' ? { ...one, end: '2011-11-01T10:00:00.000+01:00' } : one));
    const later = await run(dataDir, writeXes(join(dataDir, 'later.xes.gz'), ended));
    expect(later.stdout).toContain('4 cases: 0 new, 1 completed, 3 unchanged.');
    expect((await eventsOf(dataDir)).length).toBe(before.length + 2);
  });

  it('gives the commands to the server that holds the log, with the same result', async () => {
    const [alone, dataDir] = [folder(), folder()];
    const file = writeXes(join(alone, 'log.xes.gz'), CASES);
    await run(alone, file);
    const api = await RunningApi.start(dataDir);
    const { port } = new URL(api.url);
    const over = await permittrail(dataDir, [...AMSTERDAM, file], { PORT: port });
    const again = await run(dataDir, file, '--server', api.url);
    await api.close();
    expect(over.stderr).toBe(`The import goes to the server at http://127.0.0.1:${port}, which holds the log.\n`);
    expect(over.stdout).toContain('4 cases: 4 new, 0 completed, 0 unchanged.\n3 activities, 3 permits (1 late)');
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('4 cases: 0 new, 0 completed, 4 unchanged.'),
    });
    expect(told(await eventsOf(dataDir))).toEqual(told(await eventsOf(alone)));
  });

  it('says what to do where no server answers, or the token is not taken', async () => {
    const dataDir = folder();
    const file = writeXes(join(dataDir, 'log.xes.gz'), CASES);
    const api = await RunningApi.start(dataDir);
    const refused = await run(dataDir, file, '--server', api.url, '--token', 'abc');
    await api.close();
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain("Give --token with an ADMIN's token.");
    const gone = await run(dataDir, file, '--server', api.url);
    expect(gone).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`no server answers at ${api.url}`),
    });
    expect(await eventsOf(dataDir)).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['it is cut off', xesOf(CASES).slice(0, -40), /^Line \d+: /],
    ['a case has no deadline', xesOf([...CASES, { id: 'x', start: EVENING }]), /^Line 44: case x lacks "deadline"\./],
    [
      'a case is due before it starts',
      xesOf([{ id: 'x', start: EVENING, deadline: '2011-10-01T00:00:00.000+02:00' }]),
      /^Line 3: case x is due on 2011-10-01, before it starts\./,
    ],
    [
      'a case stands in it twice',
      xesOf([...CASES, ...CASES.slice(0, 1)]),
      /^Line 44: case in-time stands in line 3 already\./,
    ],
    [
      'an activity lies in the future',
      xesOf([{ ...CASES[1], id: 'x', start: EVENING, steps: [{ name: 'A', at: '2999-01-01T00:00:00Z' }] }]),
      /^Line 9: case x has something happen at 2999-01-01T00:00:00Z/,
    ],
    [
      'an activity is longer than a step may be',
      xesOf([{ ...CASES[1], id: 'x', start: EVENING, steps: [{ name: 'A'.repeat(301), at: EVENING }] }]),
      /^Line 9: case x cannot be recorded by RecordItemStep: \/activity/,
    ],
  ])('imports nothing of a file when %s, and names the line', async (_, text, message) => {
    const dataDir = folder();
    const file = join(dataDir, 'log.xes');
    writeFileSync(file, text);
    const { code, stdout, stderr } = await run(dataDir, file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    await expect(eventsOf(dataDir)).rejects.toThrow('There is no event log');
  });

  it.each([
    ['an unknown time zone', ['--format', 'xes', '--timezone', 'Europe/Atlantis', 'x.xes'], 'Give an IANA time zone'],
    ['an offset for a time zone', ['--format', 'xes', '--timezone', '+02:00', 'x.xes'], 'Give an IANA time zone'],
    [
      'a format there is not',
      ['--format', 'csv', '--timezone', 'Europe/Amsterdam', 'x.csv'],
      'Allowed choices are xes',
    ],
    ['no file', ['--format', 'xes', '--timezone', 'Europe/Amsterdam'], "missing required argument 'file'"],
    [
      'a file that is not there',
      ['--format', 'xes', '--timezone', 'Europe/Amsterdam', 'x.xes'],
      'There is no file x.xes',
    ],
  ])('takes %s for a wrong use (exit code 2)', async (_, args, message) => {
    const { code, stdout, stderr } = await permittrail(folder(), ['import', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('finishes the cases under way on Ctrl-C and begins no other', async () => {
    const dataDir = folder();
    const steps = Array.from({ length: 10 }, (_, i) => ({ name: `Step ${i}`, at: EVENING }));
    const many = Array.from({ length: 600 }, (_, i) => ({ ...CASES[1], id: `case-${i}`, start: EVENING, steps }));
    const file = writeXes(join(dataDir, 'log.xes.gz'), many);
    // The log is there, so that it can be followed.
    await run(dataDir, writeXes(join(dataDir, 'one.xes.gz'), CASES.slice(0, 1)));
    const store = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'reader' });
    const interrupted = await permittrail(dataDir, [...AMSTERDAM, file], {}, async (child) => {
      const end = new AbortController();
      const after = await store.head();
      for await (const { kind } of store.subscribe({ signal: end.signal, ...(after && { after }) })) {
        if (kind === 'event') end.abort();
      }
      child.kill('SIGINT');
    });
    await store.close();
    expect(interrupted).toMatchObject({ code: 130, stdout: '' });
    expect(interrupted.stderr).toMatch(
      /^Interrupted: this run brought in or found [\d,]+ of [\d,]+ cases, each of them whole\./m,
    );
    const { stdout } = await run(dataDir, file);
    const [, created, completed] = /600 cases: (\d+) new, (\d+) completed/.exec(stdout) ?? [];
    expect(Number(created)).toBeGreaterThan(0);
    expect(Number(created)).toBeLessThan(600);
    expect(completed).toBe('0');
  });
});

describe('the time zone of an import over HTTP', () => {
  it('is taken with channel IMPORT only, and must be one', async () => {
    const api = await RunningApi.start(folder());
    const file = async (id: string, channel: string, zone: string): Promise<{ status: number; body: unknown }> => {
      const headers = { ...(await api.as({ roles: ['ADMIN', 'GSO'] })), 'content-type': 'application/json' };
      const body = JSON.stringify({ name: id, channel, occurredAt: EVENING });
      const address = `${api.url}/v1/projects/${id}/file-project`;
      const answer = await fetch(address, { method: 'POST', headers: { ...headers, 'Import-Time-Zone': zone }, body });
      return { status: answer.status, body: await answer.json() };
    };
    const taken = await file('P1', 'IMPORT', 'Europe/Amsterdam');
    const unknown = await file('P2', 'IMPORT', 'Europe/Atlantis');
    const ordinary = await file('P3', 'ONLINE', 'Europe/Amsterdam');
    const [filed] = [...(await eventsIn(api, 'project-P1'))];
    await api.close();
    expect(taken.status).toBe(201);
    expect(filed?.metadata.businessDate).toBe('2011-10-10');
    for (const { status, body } of [unknown, ordinary]) {
      expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ pointer: '#Import-Time-Zone' }] } });
    }
  });
});

async function eventsIn(api: RunningApi, stream: string): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of api.eventStore.read(stream)) events.push(event);
  return events;
}
