import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { verifyEvents, type Verification } from '#integrity/verify';
import { isCliBuilt, permittrail, type CliRun } from '#test/support/permittrail-cli';

/** A real log of building-permit applications (doi:10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6). */
const receipt = join(process.cwd(), '../shared/data/receipt.xes.gz');
const present = existsSync(receipt);
if (!present) process.stderr.write(`SKIPPED: the real receipt log is not at ${receipt}; its import was not tried.\n`);

(present && isCliBuilt() ? describe : describe.skip)('the receipt log of a Dutch municipality, imported', () => {
  let dataDir: string;
  let finished: CliRun;
  let again: CliRun;
  let whole: Verification;
  let head: Verification['head'];
  const byType = new Map<string, RecordedEvent[]>();

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'permittrail-receipt-'));
    const command = ['import', '--format', 'xes', '--timezone', 'Europe/Amsterdam', receipt];
    // The first run is killed in the middle of many cases; the second finishes what it left.
    await permittrail(dataDir, command, {}, async (child) => {
      await following(join(dataDir, 'events.db'), 2_000);
      child.kill('SIGKILL');
    });
    finished = await permittrail(dataDir, command);
    const store = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'reader' });
    whole = await verifyEvents(store.readAll());
    again = await permittrail(dataDir, command);
    ({ head } = await verifyEvents(store.readAll()));
    for await (const event of store.readAll()) byType.set(event.type, [...(byType.get(event.type) ?? []), event]);
    await store.close();
  }, 120_000);
  afterAll(() => rm(dataDir, { recursive: true }));

  const countOf = (type: string): number => byType.get(type)?.length ?? 0;

  it('has every case, activity and permit once, also after a kill in the middle', () => {
    expect(finished).toMatchObject({ code: 0 });
    expect(finished.stdout).toContain('8,577 activities, 1,329 permits (309 late), 105 open.');
    const types = ['ProjectFiled', 'ItemReceived', 'ItemAccepted', 'ItemStepRecorded', 'PermitIssued'];
    expect(types.map(countOf)).toEqual([1_434, 1_434, 1_434, 8_577, 1_329]);
  });

  it('finishes the cases that the kill left half done', () => {
    const [, created, completed, unchanged] =
      /1,434 cases: ([\d,]+) new, (\d+) completed, ([\d,]+) unchanged/.exec(finished.stdout) ?? [];
    const cases = [created, completed, unchanged].map((text) => Number(text?.replace(',', '')));
    expect(cases.reduce((sum, count) => sum + count, 0)).toBe(1_434);
    expect(cases[1]).toBeGreaterThan(0);
  });

  it('adds nothing when it is run again', () => {
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('1,434 cases: 0 new, 0 completed, 1,434 unchanged.');
    expect(head).toEqual(whole.head);
  });

  it('is late where the permit came after the deadline, by the dates of Amsterdam', () => {
    expect(countOf('ApprovalDelayed')).toBe(309);
    const late = byType.get('PermitIssued')?.filter(({ data }) => Reflect.get(data, 'late') === true) ?? [];
    expect(late).toHaveLength(309);
    for (const { metadata, data } of late)
      expect(metadata.businessDate > String(Reflect.get(data, 'dueOn'))).toBe(true);
  });

  it('leaves out the group of a step where the log names none', () => {
    const steps = byType.get('ItemStepRecorded') ?? [];
    expect(steps.filter(({ data }) => !Object.hasOwn(data, 'group'))).toHaveLength(1_936);
  });

  it('is a whole log', () => {
    expect(whole.damage).toBeUndefined();
    expect(whole.streams).toBeGreaterThan(1_434);
  });
});

/** Resolves when the log, which another process is about to create, holds so many events. */
async function following(path: string, enough: number): Promise<void> {
  let store: SqliteEventStore | undefined;
  while (!store) {
    store = await SqliteEventStore.open({ path, mode: 'reader' }).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const end = new AbortController();
  let events = 0;
  for await (const { kind } of store.subscribe({ signal: end.signal })) {
    if (kind === 'event' && ++events === enough) end.abort();
  }
  await store.close();
}
