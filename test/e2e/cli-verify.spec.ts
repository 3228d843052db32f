import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { configurationFrom } from '#platform/configuration';
import { openForWriting } from '#apps/cli/src/composition';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { isCliBuilt, permittrail, type CliRun } from '#test/support/permittrail-cli';
import { temporaryFolders } from '#test/support/temporary-folder';

// Each run is a process of its own, which takes its time where many run.
jest.setTimeout(60_000);
const folder = temporaryFolders();
const STREAMS = ['project-a', 'project-b'];
const EVENTS_EACH = 300;

/** A log of an opened system, with two streams of 300 events more. */
async function writeLog(dataDir: string): Promise<void> {
  const configuration = configurationFrom({ DATA_DIR: dataDir });
  await (await openForWriting(configuration)).close();
  const store = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'writer' });
  for (const stream of STREAMS) await store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(EVENTS_EACH)));
  await store.close();
}

(isCliBuilt() ? describe : describe.skip)('permittrail verify', () => {
  let dataDir: string;
  const verify = (...flags: string[]): Promise<CliRun> => permittrail(dataDir, ['verify', ...flags]);
  const inFile = (sql: string): void => {
    const db = new DatabaseSync(join(dataDir, 'events.db'));
    db.exec(sql);
    db.close();
  };
  /** The event in the middle of the second stream. */
  const AT = `WHERE stream = 'project-b' AND revision = 150`;

  beforeEach(async () => {
    dataDir = folder();
    await writeLog(dataDir);
  });

  it('finds a whole log whole beside its writer, and gives it the same head each time', async () => {
    const writer = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'writer' });
    const first = await verify();
    const again = await verify('--json');
    await writer.close();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^The log is whole: 6\d\d events in \d+ streams, checked in [\d.]+ s\.\nlog {3}[0-9a-f-]{36}\n/,
    );
    const report = JSON.parse(again.stdout);
    expect(report).toMatchObject({ ok: true, events: expect.any(Number), head: { position: expect.any(String) } });
    expect(first.stdout).toContain(`head  ${report.head.position}:${report.head.digest}\n`);
  });

  it.each([
    ['a byte of its data was changed', `UPDATE events SET data = replace(data, '150', '151') ${AT}`, 'HASH'],
    [
      'a byte of its metadata was changed',
      `UPDATE events SET metadata = replace(metadata, '09:30', '09:31') ${AT}`,
      'HASH',
    ],
    ['it was exchanged for its successor', exchange(150, 151), 'REVISION_GAP'],
    ['its JSON cannot be read any more', `UPDATE events SET data = substr(data, 1, 3) ${AT}`, 'UNREADABLE'],
    ['what stands in its place is no event', `UPDATE events SET metadata = 'null' ${AT}`, 'UNREADABLE'],
  ])('names the first bad event when %s', async (_, damage, fault) => {
    const position = positionOfMiddle(dataDir);
    inFile(damage);
    const { code, stdout, stderr } = await verify('--json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, damage: { fault, stream: 'project-b', position } });
    const told = (await verify()).stdout;
    expect(told).toMatch(/^The log is damaged: event [0-9a-f-]{36} /);
    expect(told).toContain(`position  ${position}\n`);
  });

  it('names the event behind one that was deleted, whichever it was', async () => {
    inFile(`DELETE FROM events WHERE stream = 'project-a' AND revision = ${EVENTS_EACH - 1}`);
    const { damage } = JSON.parse((await verify('--json')).stdout);
    expect(damage).toMatchObject({ fault: 'POSITION', stream: 'project-b', revision: 0 });
  });

  it('sees events removed from the end against a head kept from an earlier run', async () => {
    const head = /head {2}(\S+)/.exec((await verify()).stdout)?.[1] ?? '';
    const contained = await verify('--expect', head);
    expect(contained).toMatchObject({ code: 0 });
    expect(contained.stdout).toContain('It contains the expected head');
    inFile(`DELETE FROM events WHERE position = (SELECT max(position) FROM events)`);
    expect(await verify()).toMatchObject({ code: 0 });
    const cutOff = await verify('--expect', `head  ${head}`);
    expect(cutOff).toMatchObject({ code: 1, stderr: '' });
    expect(cutOff.stdout).toContain('The log was cut off');
  });

  it('walks one stream, and says so when there is none of that name', async () => {
    inFile(`UPDATE events SET data = '{}' ${AT}`);
    const whole = await verify('--stream', 'project-a');
    expect(whole.stdout).toMatch(/^Stream project-a is whole: 300 events, /);
    expect((await verify('--stream', 'project-b')).stdout).toMatch(/^Stream project-b is damaged: /);
    const missing = await verify('--stream', 'project-c');
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^There is no stream project-c\./);
  });

  it('says in a sentence that the file is no database any more', async () => {
    // What the write-ahead log still holds would heal it.
    for (const beside of ['-wal', '-shm']) rmSync(join(dataDir, `events.db${beside}`), { force: true });
    writeFileSync(join(dataDir, 'events.db'), 'x'.repeat(4096));
    const { code, stdout, stderr } = await verify();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^The file of the log cannot be read: file is not a database\. .*\n$/);
  });

  it('says in a sentence that there is no log, and that a head is none (exit code 2)', async () => {
    expect(await permittrail(folder(), ['verify'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no event log at .*\n$/),
    });
    expect(await verify('--expect', 'abc')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Give the head an earlier run printed'),
    });
  });

  function exchange(one: number, other: number): string {
    const set = (from: number, to: number): string =>
      `UPDATE events SET revision = ${to} WHERE stream = 'project-b' AND revision = ${from};`;
    return set(one, -1) + set(other, one) + set(-1, other);
  }
});

function positionOfMiddle(dataDir: string): string {
  const db = new DatabaseSync(join(dataDir, 'events.db'), { readOnly: true });
  const row = db.prepare(`SELECT position FROM events WHERE stream = 'project-b' AND revision = 150`).get();
  db.close();
  return String(Reflect.get(Object(row), 'position')).padStart(16, '0');
}
